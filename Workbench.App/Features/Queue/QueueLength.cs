using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Queue;

/// <summary>Keeps the number of waiting tickets, which the navigation of every open page shows.</summary>
public sealed class QueueLength(IChangePublisher publisher, TimeProvider time)
    : SharedRead<int>(publisher, time, TimeSpan.FromSeconds(5), ChangeTopic.Ticket);
