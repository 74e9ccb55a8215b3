// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/about_dialog.h"
#include "ui/action_state.h"
#include "ui/annotating.h"
#include "ui/appearance.h"
#include "ui/canvas/map_canvas.h"
#include "ui/charting.h"
#include "ui/charts/analysis_page.h"
#include "ui/debate_commands.h"
#include "ui/dialogs.h"
#include "ui/dispute_pages.h"
#include "ui/drafts.h"
#include "ui/export_dialog.h"
#include "ui/keys_dialog.h"
#include "ui/panels/command_palette.h"
#include "ui/panels/left_dock.h"
#include "ui/panels/right_dock.h"
#include "ui/panels/search_field.h"
#include "ui/panels/status_line.h"
#include "ui/panels/welcome_page.h"
#include "ui/printing.h"
#include "ui/reader/reader_panel.h"
#include "ui/reading_desk.h"
#include "ui/reasoning/exchange_page.h"
#include "ui/reasoning/exchange_view.h"
#include "ui/reasoning_pages.h"
#include "ui/settings.h"
#include "ui/sources/sources_page.h"
#include "ui/sourcing.h"
#include "ui/tool_row.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusTipEvent>
#include <QUrl>
#include <QVBoxLayout>

namespace cruxmap {

namespace {

constexpr QSize kFirstSize{1440, 900};
constexpr QSize kLargestFirstSize{1920, 1200};
constexpr int kNavigatorWidth = 252;
constexpr int kInspectorWidth = 368;
constexpr int kReaderWidth = 560;
constexpr int kLeastNavigatorWidth = 180;
constexpr int kLeastInspectorWidth = 260;
constexpr int kLeastReaderWidth = 300;
constexpr int kLeastMapWidth = 320;
constexpr int kUntilTheNext = 0;  // a hint without an end of its own

// The first file among what is dragged over the window, if that can be opened at all.
QString fileIn(const QMimeData* data) {
    for (const auto& url : data->urls()) {
        const auto file = url.toLocalFile();
        const auto suffix = QFileInfo(file).suffix().toLower();
        if (suffix == QLatin1String("cruxmap") || suffix == QLatin1String("json")) return file;
    }
    return {};
}

}  // namespace

MainWindow::MainWindow(const Services& services)
    : m_services(services), m_actions(new Actions(this)), m_filing(new Filing(m_workspace, services, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    compose();
    buildMenus();
    connectWorkspace();
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectSettingActions();
    connectWelcomePage();
    restore();
    applyAppearance();
    showDocument();
}

// The rooms go before the workspace that they know.
MainWindow::~MainWindow() {
    m_filing->close();
    m_workspace.disconnect(this);
    delete m_palette;
    delete takeCentralWidget();
}

void MainWindow::compose() {
    m_tools = new ToolRow(m_workspace, *m_actions);
    m_welcome = new WelcomePage;
    m_navigator = new LeftDock(m_workspace);
    m_canvas = new MapCanvas(m_workspace, *m_actions);
    m_reader = new ReaderPanel(m_workspace, *m_actions);
    m_inspector = new RightDock(m_workspace, m_services.settings);
    m_reasoning = new ReasoningPages(m_workspace, *m_actions, m_services, *m_inspector, *m_canvas, this);
    m_centre = new QStackedWidget;
    m_disputes = std::make_unique<DisputePages>(m_workspace, m_services.settings, *m_inspector);
    addCentrePage(ActionId::ShowMap, m_canvas);
    addCentrePage(ActionId::ShowExchange, &m_disputes->exchange());
    // What is written on the map is written where one sees it; whoever writes is connected after this.
    using enum ActionId;
    for (const auto id : {EditText, NewClaim, NewQuestion, NewOption, Support, Attack, Undercut, LinkTo})
        on(id, [this] {
            if (m_disputes->exchange().isVisible() || m_charting->page().isVisible()) showCentrePage(m_canvas);
        });
    m_sources = new SourcesPage(m_workspace, m_services.settings);
    addCentrePage(ActionId::ShowSources, m_sources);
    m_status = new StatusLine(m_workspace);
    m_status->setObjectName(QStringLiteral("statusLine"));
    m_charting = new Charting(m_workspace, m_services, *m_status, this);
    addCentrePage(ActionId::ShowAnalysis, &m_charting->page());
    connect(m_charting, &Charting::mapRequested, this, [this] { showCentrePage(m_canvas); });

    m_navigator->setMinimumWidth(kLeastNavigatorWidth);
    m_centre->setMinimumWidth(kLeastMapWidth);
    m_reader->setMinimumWidth(kLeastReaderWidth);
    m_reader->hide();
    m_inspector->setMinimumWidth(kLeastInspectorWidth);
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    for (auto* column : std::initializer_list<QWidget*>{m_navigator, m_centre, m_reader, m_inspector}) m_columns->addWidget(column);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_columns->setStretchFactor(3, 0);
    m_columns->setSizes({kNavigatorWidth, kFirstSize.width() - kNavigatorWidth - kInspectorWidth, kReaderWidth, kInspectorWidth});

    m_pages = new QStackedWidget;
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_columns);

    auto* frame = new QWidget;
    auto* rows = new QVBoxLayout(frame);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_tools);
    rows->addWidget(m_pages, 1);
    rows->addWidget(m_status);
    setCentralWidget(frame);

    m_palette = new CommandPalette(m_workspace, this);
    m_sourcing = new Sourcing(m_workspace, m_services, *m_actions, *m_sources, *m_status, this);
    connectAnnotating(m_workspace, m_services.settings, *m_actions, *m_inspector);
    new ReadingDesk(m_workspace, m_services, *m_actions, m_sourcing->attaching(), *m_reader, *m_canvas, *m_status, this);
}

void MainWindow::buildMenus() {
    std::vector<PaletteCommand> commands;
    for (std::size_t i = 0; i < static_cast<std::size_t>(MenuId::Count); ++i) {
        const auto title = menuTitle(static_cast<MenuId>(i));
        m_actions->fill(menuBar()->addMenu(title), static_cast<MenuId>(i));
        for (const auto& spec : actionSpecs()) {
            if (spec.menu != static_cast<MenuId>(i) || spec.id == ActionId::Palette) continue;
            commands.push_back({(*m_actions)[spec.id], QString(title).remove(u'&')});
        }
    }
    m_palette->setCommands(std::move(commands));
}

void MainWindow::connectWorkspace() {
    const auto refresh = &MainWindow::refreshActions;
    connect(&m_workspace, &Workspace::documentChanged, this, &MainWindow::showDocument);
    connect(&m_workspace, &Workspace::committed, this, [this] {
        showTitle();
        refreshActions();
    });
    connect(&m_workspace, &Workspace::viewChanged, this, refresh);
    connect(&m_workspace, &Workspace::pictureChanged, this, refresh);
    connect(&m_workspace, &Workspace::placesChanged, this, refresh);
    connect(&m_workspace, &Workspace::supposingChanged, this, refresh);
    connect(&m_workspace, &Workspace::suppositionsChanged, this, refresh);
    connect(&m_workspace.selection(), &Selection::changed, this, refresh);
    connect(m_reader, &ReaderPanel::lettersChanged, this, refresh);

    connect(m_filing, &Filing::placed, this, &MainWindow::showTitle);
    connect(m_filing, &Filing::listsChanged, this, &MainWindow::showWelcome);
    connect(m_filing, &Filing::done, m_status, [this](const QString& message) { m_status->showHint(message); });
    connect(m_filing, &Filing::failed, m_status, &StatusLine::showError);

    connect(m_canvas, &MapCanvas::zoomChanged, m_status, &StatusLine::setZoom);
    connect(m_canvas, &MapCanvas::hovered, m_status, [this](const QString& text) { m_status->showHint(text, kUntilTheNext); });
    connect(m_status, &StatusLine::zoomToFitRequested, (*m_actions)[ActionId::ZoomToFit], &QAction::trigger);
    connect(m_status, &StatusLine::zoomRequested, this, [this](double zoom) {
        auto& exchange = m_disputes->exchange().view();
        exchange.isVisible() ? exchange.zoomTo(zoom) : m_canvas->zoomTo(zoom);
    });
}

void MainWindow::connectFileActions() {
    on(ActionId::NewDocument, [this] { m_filing->startEmpty(); });
    on(ActionId::NewWindow, [this] { Q_EMIT newWindowRequested(); });
    on(ActionId::OpenDocument, [this] { m_filing->chooseAndOpen(); });
    on(ActionId::OpenSample, [this] { m_filing->openSample(); });
    on(ActionId::Save, [this] { m_filing->save(); });
    on(ActionId::SaveAs, [this] { m_filing->saveAs(); });
    on(ActionId::SaveCopy, [this] { m_filing->saveCopy(); });
    on(ActionId::Export, [this] {
        auto* dialog = new ExportDialog(m_workspace, m_services, this);
        connect(dialog, &ExportDialog::done, m_status, [this](const QString& message) { m_status->showHint(message); });
        dialog->open();
    });
    on(ActionId::Print, [this] {
        if (const auto problem = printView(m_workspace, m_services.dialogs, this); !problem.isEmpty()) m_status->showError(problem);
    });
    on(ActionId::CloseDocument, [this] {
        if (m_workspace.hasDocument())
            m_filing->close();
        else
            close();
    });
    on(ActionId::Quit, [this] { Q_EMIT quitRequested(); });
}

void MainWindow::connectEditActions() {
    const auto map = [this](ActionId id, void (MapCanvas::*run)()) { connect((*m_actions)[id], &QAction::triggered, m_canvas, run); };
    on(ActionId::Undo, [this] { m_workspace.undo(); });
    on(ActionId::Redo, [this] { m_workspace.redo(); });
    map(ActionId::EditText, &MapCanvas::editText);
    map(ActionId::Delete, &MapCanvas::removeSelected);
    map(ActionId::HideFromView, &MapCanvas::hideSelected);
    map(ActionId::SelectAll, &MapCanvas::selectAll);
    on(ActionId::CopyText, [this] { QGuiApplication::clipboard()->setText(selectedText(m_workspace)); });

    map(ActionId::NewOption, &MapCanvas::newOption);
    map(ActionId::LinkTo, &MapCanvas::linkTo);
    on(ActionId::MoveUp, [this] { m_canvas->moveSibling(-1); });
    on(ActionId::MoveDown, [this] { m_canvas->moveSibling(+1); });
    on(ActionId::RenameDebate, [this] {
        if (const auto title = m_services.dialogs.line(this, tr("Rename debate"), tr("Title"), m_workspace.title()))
            renameDebate(m_workspace, *title);
    });
    on(ActionId::NewView, [this] {
        if (const auto name = m_services.dialogs.line(this, tr("New view"), tr("Name"), {})) addViewOfSelection(m_workspace, *name);
    });
}

// A page in the middle of the window, in the map's place, and the action that brings it there.
void MainWindow::addCentrePage(ActionId id, QWidget* page) {
    m_centre->addWidget(page);
    m_centrePages.emplace_back(id, page);
    m_tools->addPage((*m_actions)[id]);
    on(id, [this, page] { showCentrePage(page); });
}

void MainWindow::showCentrePage(QWidget* page) {
    m_centre->setCurrentWidget(page);
    for (const auto& [id, widget] : m_centrePages) (*m_actions)[id]->setChecked(widget == page);
    page->setFocus();
    m_status->setZoom(page == m_canvas ? m_canvas->zoom() : m_disputes->exchange().view().zoom());
}

void MainWindow::connectViewActions() {
    const auto map = [this](ActionId id, void (MapCanvas::*run)()) { connect((*m_actions)[id], &QAction::triggered, m_canvas, run); };
    map(ActionId::ZoomToSelection, &MapCanvas::zoomToSelection);
    connectZoom();
    map(ActionId::ReleasePlace, &MapCanvas::releasePlace);
    on(ActionId::Tidy, [this] { m_workspace.tidy(); });
    on(ActionId::HideAnalyst, [this](bool hide) { m_workspace.setFilter({.hideAnalyst = hide}); });

    on(ActionId::GoBack, [this] { m_workspace.goBack(); });
    on(ActionId::GoForward, [this] { m_workspace.goForward(); });
    on(ActionId::NextView, [this] { showNeighbourView(m_workspace, +1); });
    on(ActionId::PreviousView, [this] { showNeighbourView(m_workspace, -1); });
    on(ActionId::Find, [this] { m_tools->search().activate(); });
    on(ActionId::Palette, [this] { m_palette->open(); });
    on(ActionId::Keys, [this] { (new KeysDialog(m_services.appearance.theme(), this))->open(); });
    on(ActionId::About, [this] { (new AboutDialog(this))->open(); });
}

// The zoom is that of the page one looks at.
void MainWindow::connectZoom() {
    auto* exchange = &m_disputes->exchange().view();
    const auto shown = [this, exchange] { return exchange->isVisible() ? exchange : nullptr; };
    on(ActionId::ZoomIn, [this, shown] { shown() ? shown()->zoomStep(+1) : m_canvas->zoomIn(); });
    on(ActionId::ZoomOut, [this, shown] { shown() ? shown()->zoomStep(-1) : m_canvas->zoomOut(); });
    on(ActionId::ZoomActual, [this, shown] { shown() ? shown()->zoomTo(1) : m_canvas->zoomTo(1); });
    on(ActionId::ZoomToFit, [this, shown] { shown() ? shown()->zoomToFit() : m_canvas->zoomToFit(); });
    connect(exchange, &ExchangeView::zoomChanged, m_status, &StatusLine::setZoom);
    connect(exchange, &ExchangeView::said, m_status, [this](const QString& text) { m_status->showHint(text, kUntilTheNext); });
    connect(&m_disputes->exchange(), &ExchangePage::mapRequested, this, [this](RecordRef record) {
        showCentrePage(m_canvas);
        m_workspace.reveal(record);
    });
}

void MainWindow::connectSettingActions() {
    auto& settings = m_services.settings;
    on(ActionId::ShowStatuses, [&settings](bool shown) { settings.set(setting::statusesShown, shown); });
    on(ActionId::ToggleLeftDock, [&settings](bool shown) { settings.set(setting::navigatorShown, shown); });
    on(ActionId::ToggleRightDock, [&settings](bool shown) { settings.set(setting::inspectorShown, shown); });
    on(ActionId::ThemeSystem, [&settings] { settings.set(setting::theme, ThemeChoice::System); });
    on(ActionId::ThemeLight, [&settings] { settings.set(setting::theme, ThemeChoice::Light); });
    on(ActionId::ThemeDark, [&settings] { settings.set(setting::theme, ThemeChoice::Dark); });
    on(ActionId::ReduceMotion, [&settings](bool reduce) { settings.set(setting::reducedMotion, reduce); });
    connect(&settings, &Settings::changed, this, &MainWindow::showSettings);
    connect(&m_services.appearance, &Appearance::changed, this, &MainWindow::applyAppearance);
}

void MainWindow::connectWelcomePage() {
    connect(m_welcome, &WelcomePage::newRequested, m_filing, &Filing::startEmpty);
    connect(m_welcome, &WelcomePage::openRequested, m_filing, &Filing::chooseAndOpen);
    connect(m_welcome, &WelcomePage::sampleRequested, m_filing, &Filing::openSample);
    connect(m_welcome, &WelcomePage::openFileRequested, m_filing, &Filing::open);
    connect(m_welcome, &WelcomePage::forgetRequested, m_filing, &Filing::forget);
    connect(m_welcome, &WelcomePage::removeDraftRequested, m_filing, &Filing::removeDraft);
}

void MainWindow::restore() {
    const auto& settings = m_services.settings;
    // A large screen is used, up to a size at which nobody has to turn their head.
    if (!restoreGeometry(settings[setting::windowGeometry]))
        resize(screen()->availableSize().boundedTo(kLargestFirstSize).expandedTo(kFirstSize));
    m_columns->restoreState(settings[setting::windowColumns]);
    m_navigator->restoreState(settings[setting::navigatorParts]);
    showSettings();
}

void MainWindow::keep() {
    auto& settings = m_services.settings;
    settings.set(setting::windowGeometry, saveGeometry());
    settings.set(setting::windowColumns, m_columns->saveState());
    settings.set(setting::navigatorParts, m_navigator->saveState());
}

void MainWindow::showSettings() {
    const auto& settings = m_services.settings;
    const auto check = [this](ActionId id, bool checked) { (*m_actions)[id]->setChecked(checked); };
    const auto theme = settings[setting::theme];
    check(ActionId::ThemeSystem, theme == ThemeChoice::System);
    check(ActionId::ThemeLight, theme == ThemeChoice::Light);
    check(ActionId::ThemeDark, theme == ThemeChoice::Dark);
    check(ActionId::ReduceMotion, settings[setting::reducedMotion]);
    check(ActionId::ShowStatuses, settings[setting::statusesShown]);
    m_workspace.showStatuses(settings[setting::statusesShown]);
    check(ActionId::ToggleLeftDock, settings[setting::navigatorShown]);
    check(ActionId::ToggleReader, settings[setting::readerShown]);
    check(ActionId::ToggleRightDock, settings[setting::inspectorShown]);
    m_navigator->setVisible(settings[setting::navigatorShown]);
    m_reader->setVisible(settings[setting::readerShown]);
    m_inspector->setVisible(settings[setting::inspectorShown]);
}

void MainWindow::showDocument() {
    const bool open = m_workspace.hasDocument();
    m_tools->setVisible(open);
    m_status->setAttribute(Qt::WA_StyledBackground, open);  // the welcome page has no line below it
    m_pages->setCurrentWidget(open ? static_cast<QWidget*>(m_columns) : m_welcome);
    m_status->QWidget::update();
    (*m_actions)[ActionId::HideAnalyst]->setChecked(m_workspace.filter().hideAnalyst);
    if (open)
        showCentrePage(m_canvas);
    else
        showWelcome();
    showTitle();
    refreshActions();
}

void MainWindow::showTitle() {
    const auto title = m_workspace.title();
    m_tools->setTitle(title);
    setWindowTitle(title.isEmpty() ? tr("Cruxmap") : tr("%1 — Cruxmap").arg(title));
}

void MainWindow::showWelcome() {
    if (m_workspace.hasDocument()) return;
    m_welcome->setRecentFiles(m_services.settings[setting::recentFiles]);
    std::vector<DraftItem> items;
    for (const auto& draft : m_services.drafts.list())
        items.push_back({draft.file, draft.title, draft.changed, static_cast<int>(draft.claims.value_or(0))});
    m_welcome->setDrafts(items);
}

void MainWindow::applyAppearance() {
    const auto& theme = m_services.appearance.theme();
    m_actions->tint(theme);
    m_tools->setTheme(theme);
    m_welcome->setTheme(theme);
    m_navigator->setTheme(theme);
    m_canvas->setTheme(theme);
    m_reader->setTheme(theme);
    m_sources->setTheme(theme);
    m_charting->setTheme(theme);
    m_inspector->setTheme(theme);
    m_reasoning->setTheme(theme);
    m_disputes->setTheme(theme);
    m_status->setTheme(theme);
    m_palette->setTheme(theme);
    m_canvas->setReducedMotion(m_services.appearance.reducedMotion());
}

void MainWindow::refreshActions() {
    updateActions(*m_actions, m_workspace, *m_reader);
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::StatusTip) {
        m_status->showHint(static_cast<QStatusTipEvent*>(event)->tip(), kUntilTheNext);
        return true;
    }
    if (event->type() == QEvent::WindowActivate) showWelcome();
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    keep();
    m_filing->close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (m_sourcing->takes(event->mimeData()) || !fileIn(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    if (m_sourcing->take(event->mimeData())) return event->acceptProposedAction();
    const auto file = fileIn(event->mimeData());
    if (file.isEmpty()) return;
    event->acceptProposedAction();
    m_filing->open(file);
}

}  // namespace cruxmap
