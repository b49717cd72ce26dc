class Low extends Base {}
