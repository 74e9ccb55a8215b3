// SPDX-License-Identifier: GPL-3.0-or-later
// All that the rooms of the window know: the open document, the view that is shown, the selection, and what is derived
// from them. Rooms never talk to each other; they call this and listen to it.
//
// A commit goes: document -> derived state -> committed(). Whoever hears committed() finds everything here up to date, but for an
// arrangement that takes long: that comes with pictureChanged().
#pragma once

#include "core/document/document.h"
#include "core/model/view_content.h"
#include "ui/render/compose.h"
#include "ui/render/picture_index.h"
#include "ui/workspace/map_overlay.h"
#include "ui/workspace/reading_place.h"
#include "ui/workspace/selection.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTimer;

namespace cruxmap {

class Arranger;
class Derived;
struct Suppositions;

class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject* parent = nullptr);
    ~Workspace() override;

    // The document. Without one, map() is an empty map and there is no view.
    bool hasDocument() const { return m_document.has_value(); }
    void open(Document document);
    void close();
    Document& document() { return *m_document; }
    const Document& document() const { return *m_document; }
    const ArgumentMap& map() const;
    QString title() const;  // the debate's title, else the file's name

    Selection& selection() { return m_selection; }
    const Selection& selection() const { return m_selection; }

    // The view that is shown; nothing when the document has none, then everything is shown.
    std::optional<ViewId> view() const { return m_view; }
    void setView(ViewId view);
    const ViewFilter& filter() const { return m_filter; }
    void setFilter(const ViewFilter& filter);

    // Verdicts, texts and places of passages.
    Derived& derived() { return *m_derived; }
    // Suspends and assumes claims for a while; the document does not change. The verdicts follow, and suppositionsChanged()
    // is emitted after the picture is up to date.
    void suppose(Suppositions suppositions);
    const Suppositions& suppositions() const;
    // What if: while this is on, claims are suspended and assumed, and cards tell their standing. Leaving it gives all
    // suppositions up; so does closing the document.
    bool supposing() const { return m_supposing; }
    void setSupposing(bool on);
    // Whether cards tell their claims' standing also at other times.
    bool statusesShown() const { return m_statusesShown; }
    void showStatuses(bool shown);

    // What a panel lays over the map just now. Whoever sets a part of it takes that back.
    const MapOverlay& overlay() const { return m_overlay; }
    void setOverlay(MapOverlay overlay);

    // What the view shows, sized and arranged. An arrangement that takes long is made in the background; until it is there,
    // these are of one stamp and a little old, and arranging() is true. Cancelled, they stay so until the next edit.
    const ViewContent& content() const { return m_content; }
    const MapPicture& picture() const { return m_picture; }
    const PictureIndex& pictureIndex() const { return m_index; }
    bool arranging() const;
    void cancelArranging();
    // Forgets the last arrangement and makes a new one; hand placements of the view are given up in one edit.
    void tidy();

    // Goes through the one door. False when nothing changed, or when it failed: then failed() was emitted with what to tell the user.
    bool edit(const QString& label, const std::function<void(Transaction&)>& change);
    void undo();
    void redo();
    QString undoLabel() const;  // of the edit that undo would take back; empty when there is none
    QString redoLabel() const;

    // Selects a card or a relation and brings it into sight, in a view that shows it when this one does not.
    void reveal(RecordRef record);
    // Asks for the source's text to be shown, where one may read it.
    void read(SourceId source, ReadingPlace place = {});
    // Asks for something to be done with a record that another room does: "show" a person or a source with all that is known of it,
    // "attach" a document to a source, "reanchor" a passage.
    void ask(const QString& command, RecordRef record) { Q_EMIT asked(command, record); }
    // Where one has been by revealing and changing views.
    bool canGoBack() const { return m_placeAt > 0; }
    bool canGoForward() const { return m_placeAt + 1 < m_places.size(); }
    void goBack();
    void goForward();

Q_SIGNALS:
    void aboutToClose();     // the document is still there, for what has to be written into it
    void documentChanged();  // another one, or none
    void committed(const Commit& commit);
    void viewChanged();     // another view is shown
    void pictureChanged();  // content(), picture() and index are new
    void arrangingChanged();
    void revealed(RecordRef record);  // bring it into sight
    void readingRequested(SourceId source, const ReadingPlace& place);
    void asked(const QString& command, RecordRef record);
    void suppositionsChanged();
    void supposingChanged();
    void overlayChanged();
    void placesChanged();
    void failed(const QString& message);

private:
    struct Place {
        std::optional<ViewId> view;
        std::optional<RecordRef> record;
        bool operator==(const Place&) const = default;
    };

    void onCommit(const Commit& commit);
    void lookForForeignEdits();
    void showView(std::optional<ViewId> view);
    // How the view was arranged before its cards told more than usual, to go back to as long as nothing was edited.
    struct Rest {
        std::optional<ViewId> view;
        std::int64_t stamp = 0;
        layout::Arrangement arrangement;
    };
    Rest rest() const;
    void goBackTo(std::optional<Rest>& rest);

    void forgetLost();
    bool releaseLost();
    bool statusesOnCards() const { return m_statusesShown || m_supposing; }
    void derive();
    void arranged(layout::Arrangement arrangement);
    void keepArrangement();
    bool guarded(const std::function<bool()>& action);
    void visit(Place place);
    void goTo(const Place& place);

    std::optional<Document> m_document;
    Subscription m_following;
    QTimer* m_foreignEdits;
    QString m_lastLookFailure;
    Selection m_selection;
    std::optional<ViewId> m_view;
    ViewFilter m_filter;
    std::unique_ptr<Derived> m_derived;
    bool m_statusesShown = false;
    bool m_supposing = false;
    MapOverlay m_overlay;

    TextMeasure m_measure;
    ViewContent m_content;
    Composition m_composition;
    std::unique_ptr<Arranger> m_arranger;
    layout::Arrangement m_arrangement;  // the last one of this view
    MapPicture m_picture;
    PictureIndex m_index;

    std::vector<Place> m_places;
    std::size_t m_placeAt = 0;

    std::optional<Rest> m_beforeStatuses;
    std::optional<Rest> m_beforeSupposing;
};

}  // namespace cruxmap
