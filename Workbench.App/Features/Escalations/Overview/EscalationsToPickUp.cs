using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>Keeps the number of escalations to pick up, which the navigation of every open page shows.</summary>
public sealed class EscalationsToPickUp(IChangePublisher publisher, TimeProvider time)
    : SharedRead<int>(publisher, time, TimeSpan.FromSeconds(5), ChangeTopic.Escalation);
