/** A small web server for this machine alone: a page, JSON, and nothing from another host. */
package workshop.demo.web;
