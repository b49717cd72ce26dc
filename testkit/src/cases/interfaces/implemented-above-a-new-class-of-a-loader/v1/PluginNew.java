public class PluginNew extends PluginMid { public PluginNew() {} }
abstract class PluginMid extends Base {}
