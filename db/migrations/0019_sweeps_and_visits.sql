ALTER TABLE `decisions` ADD `sweep_id` integer REFERENCES sweeps(id);--> statement-breakpoint
CREATE INDEX `decisions_sweep` ON `decisions` (`sweep_id`) WHERE sweep_id is not null;--> statement-breakpoint
CREATE INDEX `users_trusted` ON `users` (`trust`) WHERE trust >= 3;--> statement-breakpoint
CREATE INDEX `visits_day` ON `visits` (`day`,`user_id`);