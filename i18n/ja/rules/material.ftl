### 誤りと、その直し方：`material/` の規則。

material-file-missing = files/ に「{ $name }」というファイルがありません
material-file-missing-help = この notice.yaml の隣の files/ に、ファイルを置いてください
material-file-a-path = 「{ $name }」はパスです。ここにはファイル名だけを書きます
material-file-a-path-help = ファイルは notice.yaml の隣の files/ に置きます。別の場所にある資料は、url: で示してください
material-count-differs = 「{ $written }」は、資料の数と合いません。資料は全部で{ $all }件、うち意見募集の対象は{ $subjects }件です
material-count-differs-list = 資料の一覧はここから始まります
material-count-differs-help = 数又は一覧を直すか、{ $reference } と書いてください。意見募集の対象となる資料の数が入ります
