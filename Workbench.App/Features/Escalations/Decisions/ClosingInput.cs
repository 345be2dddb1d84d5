namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>How an escalation ends, as it was entered.</summary>
/// <param name="IsWon">True if it became a project.</param>
/// <param name="Outcome">Stored with the escalation and each of its tickets.</param>
/// <param name="ProjectReference">The number of the project; ignored if the customer declined.</param>
/// <param name="MessageToCustomer">Recorded in the conversation of each ticket; empty for none.</param>
public sealed record ClosingInput(
    bool IsWon,
    string Outcome,
    string ProjectReference,
    string MessageToCustomer
);
