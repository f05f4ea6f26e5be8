### Feeds and calendars.

## Feeds

feed-title = { $site }: { $list }
feed-extension-about = About consultations: kind is the kind of the notice, opens_at and closes_at are the opening and closing times, ends_at is the moment at which opinions are no longer accepted.
feed-extended = The closing time was extended on { $decided_on }. It was { $closes_at_was } before.
feed-change = { $date }: { $type }

## Calendars

calendar-name = { $site }: consultation deadlines
calendar-deadline = Deadline: { $title }
calendar-line = { $label }: { $text }
calendar-with-terms = { $label } ({ $terms })
calendar-until = by { $at }
calendar-beside = { $items }, { $item }
calendar-telephone = telephone { $phone }
calendar-extension = extension { $extension }
