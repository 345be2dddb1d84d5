namespace Workbench.Domain.Notifications;

/// <summary>An escalation that nobody of sales has picked up.</summary>
/// <param name="RaisedAt">UTC.</param>
public sealed record WaitingEscalation(int No, string CustomerName, DateTime RaisedAt);
