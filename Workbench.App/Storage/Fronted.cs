namespace Workbench.App.Storage;

/// <summary>A ticket was moved before all others.</summary>
/// <param name="By">The name of the team lead.</param>
/// <param name="At">UTC.</param>
public sealed record Fronted(string By, DateTime At, string Reason)
{
    /// <summary>The reason as it stands within a sentence of ours.</summary>
    public string Said => Reason.TrimEnd('.', ' ');
}
