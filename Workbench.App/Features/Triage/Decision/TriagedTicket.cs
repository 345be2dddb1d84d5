using Workbench.App.Shared.Triage;

namespace Workbench.App.Features.Triage.Decision;

/// <summary>The number and result of a triaged ticket: the page may show another ticket when it receives this.</summary>
/// <param name="Together">The other tickets handled together with it.</param>
public sealed record TriagedTicket(int Number, TriageResult Result, IReadOnlyList<int> Together);
