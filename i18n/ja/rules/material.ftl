### 誤りと、その直し方：`material/` の規則。

material-file-missing = files/ に「{ $name }」というファイルがありません
material-file-missing-help = この notice.yaml の隣の files/ に、ファイルを置いてください
material-file-a-path = 「{ $name }」はパスです。ここにはファイル名だけを書きます
material-file-a-path-help = ファイルは notice.yaml の隣の files/ に置きます。別の場所にある資料は、url: で示してください
