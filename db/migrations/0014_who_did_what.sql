DROP INDEX `outbox_done`;--> statement-breakpoint
CREATE INDEX `outbox_done` ON `outbox` (`done_at`) WHERE done_at is not null;--> statement-breakpoint
CREATE INDEX `article_dealings_by_id` ON `article_dealings` (`by_id`);--> statement-breakpoint
CREATE INDEX `article_revisions_author_id` ON `article_revisions` (`author_id`);--> statement-breakpoint
CREATE INDEX `article_revisions_reviewer_id` ON `article_revisions` (`reviewer_id`) WHERE reviewer_id is not null;--> statement-breakpoint
CREATE INDEX `articles_owner_id` ON `articles` (`owner_id`);--> statement-breakpoint
CREATE INDEX `articles_source_author_id` ON `articles` (`source_author_id`) WHERE source_author_id is not null;--> statement-breakpoint
CREATE INDEX `catalogue_edits_by_id` ON `catalogue_edits` (`by_id`);--> statement-breakpoint
CREATE INDEX `mention_removals_by_id` ON `mention_removals` (`by_id`);--> statement-breakpoint
CREATE INDEX `post_revisions_edited_by` ON `post_revisions` (`edited_by`);--> statement-breakpoint
CREATE INDEX `posts_deleted_by` ON `posts` (`deleted_by`) WHERE deleted_by is not null;--> statement-breakpoint
CREATE INDEX `threads_locked_by` ON `threads` (`locked_by`) WHERE locked_by is not null;--> statement-breakpoint
CREATE INDEX `merges_by_id` ON `merges` (`by_id`);--> statement-breakpoint
CREATE INDEX `merges_undone_by` ON `merges` (`undone_by`) WHERE undone_by is not null;--> statement-breakpoint
CREATE INDEX `cases_claimed_by` ON `cases` (`claimed_by`) WHERE claimed_by is not null;--> statement-breakpoint
CREATE INDEX `decisions_undone_by` ON `decisions` (`undone_by`) WHERE undone_by is not null;--> statement-breakpoint
CREATE INDEX `mod_log_user_id` ON `mod_log` (`user_id`) WHERE user_id is not null;--> statement-breakpoint
CREATE INDEX `notices_actor_id` ON `notices` (`actor_id`) WHERE actor_id is not null;--> statement-breakpoint
CREATE INDEX `users_unverified` ON `users` (`created_at`) WHERE verified_at is null;--> statement-breakpoint
CREATE INDEX `problem_updates_by_id` ON `problem_updates` (`by_id`);--> statement-breakpoint
CREATE INDEX `problems_closed` ON `problems` (`closed_at`,`opened_at`);--> statement-breakpoint
CREATE INDEX `problems_confirmed_by` ON `problems` (`confirmed_by`) WHERE confirmed_by is not null;--> statement-breakpoint
CREATE INDEX `problems_closed_by` ON `problems` (`closed_by`) WHERE closed_by is not null;--> statement-breakpoint
CREATE INDEX `signals_user_id` ON `signals` (`user_id`);--> statement-breakpoint
CREATE INDEX `me_toos_user_id` ON `me_toos` (`user_id`);--> statement-breakpoint
CREATE INDEX `outcomes_user_id` ON `outcomes` (`user_id`);--> statement-breakpoint
CREATE INDEX `solutions_accepted_by` ON `solutions` (`accepted_by`);--> statement-breakpoint
CREATE INDEX `solutions_undone_by` ON `solutions` (`undone_by`) WHERE undone_by is not null;--> statement-breakpoint
CREATE INDEX `votes_user_id` ON `votes` (`user_id`);--> statement-breakpoint
CREATE INDEX `unlisted_acts_by_id` ON `unlisted_acts` (`by_id`);--> statement-breakpoint
CREATE INDEX `unlisted_sightings_author_id` ON `unlisted_sightings` (`author_id`);