using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.MyWork;

/// <summary>Keeps the number of queued tickets, which every My work without a ticket in hand shows.</summary>
public sealed class QueuedCount(IChangePublisher publisher, TimeProvider time)
    : SharedRead<int>(publisher, time, TimeSpan.FromSeconds(5), ChangeTopic.Ticket);
