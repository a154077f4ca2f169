module newsfacts

go 1.26
