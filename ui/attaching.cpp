// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attaching.h"

#include "core/base/error.h"
#include "core/interchange/attachment.h"
#include "ui/dialogs.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

#include <memory>
#include <utility>

namespace cruxmap {

Attaching::Attaching(Workspace& workspace, Dialogs& dialogs, QWidget* window)
    : QObject(window), m_workspace(workspace), m_dialogs(dialogs), m_window(window) {
    connect(&m_worker, &Worker::failed, this, &Attaching::failed);
    connect(&workspace, &Workspace::aboutToClose, &m_worker, &Worker::cancel);
}

// The file itself says to which source it belongs, when the debate knows it.
void Attaching::start(std::optional<SourceId> wanted) {
    if (!m_workspace.hasDocument() || busy()) return;
    const auto path = m_dialogs.fileToOpen(m_window, {});
    if (path.isEmpty()) return;
    try {
        const auto& map = m_workspace.map();
        auto file = sourceFileAt(path.toStdString());
        const auto known = sourceOf(map, file);
        const auto id = known ? known : wanted;
        const auto source = id ? map.at(*id) : newSourceFor(file);
        auto input = attachmentInput(m_workspace.document(), source);
        auto options = readingOptionsFor(source);
        Q_EMIT said(tr("Reading “%1”…").arg(QString::fromStdString(source.title)));
        m_worker.run([this, input = std::move(input), file = std::move(file), options = std::move(options)](
                         std::stop_token stop, const Worker::Tell& tell) mutable {
            auto plan = std::make_shared<AttachmentPlan>(planAttachment(std::move(input), file, options, stop, tell));
            return [this, plan] {
                SourceId source;
                m_workspace.edit(tr("Attach document"), [&](Transaction& transaction) { source = cruxmap::attach(transaction, *plan); });
                if (source) Q_EMIT attached(source);
            };
        });
    } catch (const Error& e) {
        Q_EMIT failed(QString::fromStdString(e.message()));
    }
}

}  // namespace cruxmap
