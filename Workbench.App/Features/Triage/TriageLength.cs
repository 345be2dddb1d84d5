using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Triage;

/// <summary>Keeps the number of tickets that wait for triage, which the navigation of every open page shows.</summary>
public sealed class TriageLength(IChangePublisher publisher, TimeProvider time)
    : SharedRead<int>(publisher, time, TimeSpan.FromSeconds(5), ChangeTopic.Ticket);
