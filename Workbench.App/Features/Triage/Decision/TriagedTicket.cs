using Workbench.App.Shared.Triage;

namespace Workbench.App.Features.Triage.Decision;

/// <summary>Which ticket was triaged, and what it came to: the page may show another one by the time it hears of it.</summary>
/// <param name="Together">The others that it is handled with.</param>
public sealed record TriagedTicket(int Number, TriageResult Result, IReadOnlyList<int> Together);
