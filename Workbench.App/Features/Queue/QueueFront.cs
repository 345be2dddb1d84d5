namespace Workbench.App.Features.Queue;

/// <summary>Who moved a ticket before the others, and why (K4).</summary>
public sealed record QueueFront(string By, string Reason)
{
    /// <summary>The reason as it stands within a sentence of ours.</summary>
    public string Said => Reason.TrimEnd('.', ' ');
}
