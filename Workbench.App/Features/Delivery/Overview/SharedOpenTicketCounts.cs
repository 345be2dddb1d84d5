using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Keeps how many tickets are open, which is the same for everybody, so that one read serves all pages of a node.</summary>
public sealed class SharedOpenTicketCounts(IChangePublisher publisher, TimeProvider time)
    : SharedRead<OpenTicketCounts>(
        publisher,
        time,
        TimeSpan.FromSeconds(5),
        ChangeTopic.Ticket,
        ChangeTopic.Delivery
    );
