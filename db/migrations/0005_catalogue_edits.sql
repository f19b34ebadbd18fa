CREATE TABLE `catalogue_edits` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`version` integer NOT NULL,
	`by_id` integer NOT NULL,
	`at` integer NOT NULL,
	`before` text,
	`after` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `catalogue_edits_version` ON `catalogue_edits` (`kind`,`ref`,`version`);--> statement-breakpoint
ALTER TABLE `codes` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `codes` ADD `edited_at` integer;--> statement-breakpoint
CREATE INDEX `codes_edited` ON `codes` (`edited_at`) WHERE edited_at is not null;--> statement-breakpoint
ALTER TABLE `devices` ADD `support` text;--> statement-breakpoint
ALTER TABLE `devices` ADD `support_since` text;--> statement-breakpoint
ALTER TABLE `devices` ADD `support_advice` text;--> statement-breakpoint
ALTER TABLE `devices` ADD `minimum_system` text;--> statement-breakpoint
ALTER TABLE `devices` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `devices` ADD `edited_at` integer;--> statement-breakpoint
CREATE INDEX `devices_edited` ON `devices` (`edited_at`) WHERE edited_at is not null;