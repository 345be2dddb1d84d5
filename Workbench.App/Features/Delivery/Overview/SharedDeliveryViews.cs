using Workbench.App.Commands;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Storage;

namespace Workbench.App.Features.Delivery.Overview;

/// <summary>Keeps the state of the open tickets by filter, so that one read serves all pages of a node that show it.</summary>
public sealed class SharedDeliveryViews(IChangePublisher publisher, TimeProvider time)
    : KeyedRead<DeliverySelection, DeliveryView>(
        publisher,
        time,
        ChangeTopic.Ticket,
        ChangeTopic.Delivery,
        ChangeTopic.Person,
        ChangeTopic.Absence,
        ChangeTopic.Settings
    );
