class Two extends Base {}
