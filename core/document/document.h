// SPDX-License-Identifier: GPL-3.0-or-later
// A debate in its file: always saved, complete in that one file between any two edits. Everything that changes it goes
// through edit(), undo() and redo(); whoever shows it observes it. Single-threaded; several documents, in this process
// or in others, may be open on one file and follow each other.
//
// Every function may throw Error{Io} when the disk fails; then the file and the map are as they were before the call.
#pragma once

#include "core/base/signal.h"
#include "core/document/history.h"
#include "core/document/transaction.h"
#include "core/model/argument_map.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cruxmap {

// What a commit did to the map, told to observers after it happened.
struct Commit {
    StepKind kind = StepKind::Edit;
    std::string label;
    bool foreign = false;            // made by another window or process
    bool everything = false;         // so much changed that the map was read anew; `touched` is empty
    std::vector<RecordRef> touched;  // records added, changed or removed, ascending
};

// The text of a source as it is kept beside the map, and core/provenance's account of its parts.
struct StoredText {
    std::string text;
    std::string sections;

    bool operator==(const StoredText&) const = default;
};

enum class CopyHistory : std::uint8_t { Keep, Drop };

class Document {
public:
    // A new document in `file`, which must not exist; an empty name makes one in memory. The content is where its history
    // starts. Throws Error{BadInput} when the content is not consistent.
    static Document create(const std::string& file, MapChange content = {});
    // An existing one; in a place that cannot be written it opens for reading only. Throws Error{BadInput} for anything but an intact
    // Cruxmap document, which is left untouched. A file of an earlier version is brought up to date, and the old one kept beside.
    static Document open(const std::string& file);

    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    const std::string& file() const;  // empty: in memory
    bool readOnly() const;
    // The copy of the file as it was in its earlier version, when opening brought it up to date; else empty.
    const std::string& keptCopy() const;

    // Stays at one address for the document's life.
    const ArgumentMap& map() const;
    // Grows with every step, whoever takes it: what is derived from the map is good for one stamp.
    std::int64_t stamp() const;

    // Runs `change`, writes what it did as one step named `label`, brings the map up to date and tells the observers. When
    // `change` throws, or would leave the debate inconsistent (Error{BadInput}), nothing has happened. Returns false when it changed
    // nothing; then there is no step. Not to be called from inside an edit or an observer: Error{Usage}.
    bool edit(const std::string& label, const std::function<void(Transaction&)>& change);

    // Take the last edit back, bring it back. False when there is none.
    bool undo();
    bool redo();
    const History& history() const;

    Subscription observe(std::function<void(const Commit&)> observer);
    // Called with a message when an observer throws. Without one, it goes to standard error.
    void onObserverError(std::function<void(const std::string&)> report);

    // Takes in what other windows and processes have committed since; true when there was something. Cheap when not.
    bool catchUp();

    // Writes a complete copy to `file`, over what was there. Without history no deleted text or name travels with it, nor the text of
    // a source that the debate no longer has.
    void saveCopy(const std::string& file, CopyHistory history) const;
    // Writes a copy as above and goes on in it.
    void saveAs(const std::string& file);

    // The text of that SHA-256; nothing when it is not attached. Throws Error{BadInput} when it is damaged.
    std::optional<StoredText> sourceText(const std::string& sha256) const;

    // What a window remembers of a view, beside the debate and its history: no step, no notification.
    std::optional<std::string> viewState(ViewId view, const std::string& name) const;
    void setViewState(ViewId view, const std::string& name, const std::string& data);

    // What is wrong with the file, as sentences; empty when it is sound: SQLite's own checks, foreign keys, schema, consistency, and
    // whether the map in memory is what the file holds.
    std::vector<std::string> check() const;

private:
    struct State;
    explicit Document(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

}  // namespace cruxmap
