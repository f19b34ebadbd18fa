-- How often and by how many people an unlisted code was written, kept with its row.
CREATE TRIGGER `unlisted_sightings_insert` AFTER INSERT ON unlisted_sightings BEGIN
  UPDATE unlisted_codes SET
    seen = seen + 1,
    people = people + (NOT EXISTS (SELECT 1 FROM unlisted_sightings s WHERE s.code_id = new.code_id
      AND s.author_id = new.author_id AND s.post_id <> new.post_id)),
    first_at = min(first_at, new.at),
    latest_at = max(latest_at, new.at)
  WHERE id = new.code_id;
END;
--> statement-breakpoint
CREATE TRIGGER `unlisted_sightings_delete` AFTER DELETE ON unlisted_sightings BEGIN
  UPDATE unlisted_codes SET
    seen = seen - 1,
    people = people - (NOT EXISTS (SELECT 1 FROM unlisted_sightings s WHERE s.code_id = old.code_id
      AND s.author_id = old.author_id)),
    first_at = coalesce((SELECT min(s.at) FROM unlisted_sightings s WHERE s.code_id = old.code_id),
      first_at),
    latest_at = coalesce((SELECT max(s.at) FROM unlisted_sightings s WHERE s.code_id = old.code_id),
      latest_at)
  WHERE id = old.code_id;
END;
