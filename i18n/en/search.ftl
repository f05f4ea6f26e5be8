### The search page. The script puts the number in the place of "{ $count }".

search-title = Search
search-description = Find notices by their words.
search-needs-script = Searching needs JavaScript in your browser. You can also find notices in these lists.
search-words = Words to look for
search-hint = Finds notices that have all the words. For an exact phrase, use quotation marks.
search-phase = Status
search-year = Year
search-any = All
search-go = Search
search-searching = Searching.
search-results = Results
search-scattered = No exact match. Notices that have the words separately
search-none = No notice was found.
search-count =
    { $category ->
        [one] { $count } notice found.
       *[other] { $count } notices found.
    }
search-more = Show more
search-failed = The search could not be loaded. Check your connection and search again.
search-changed = The site has just been updated. Reload the page and search again.
