@Mark("one")
package app;
