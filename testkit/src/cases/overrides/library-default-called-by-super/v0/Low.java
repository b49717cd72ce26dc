class Low extends Middle {}
