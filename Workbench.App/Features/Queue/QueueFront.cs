namespace Workbench.App.Features.Queue;

/// <summary>Who moved a ticket before the others, and why (K4).</summary>
public sealed record QueueFront(string By, string Reason);
