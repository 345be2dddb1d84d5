using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Keeps the figures of delivery, which are the same for everybody, so that one read serves all pages of a node.</summary>
public sealed class DeliveryFigures(IChangePublisher publisher, TimeProvider time)
    : SharedRead<DeliveryView>(
        publisher,
        time,
        TimeSpan.FromSeconds(5),
        ChangeTopic.Ticket,
        ChangeTopic.Delivery,
        ChangeTopic.Person
    );
