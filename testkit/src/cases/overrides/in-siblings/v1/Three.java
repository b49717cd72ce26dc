class Three extends Base {}
