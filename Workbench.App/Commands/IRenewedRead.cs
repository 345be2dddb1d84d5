namespace Workbench.App.Commands;

/// <summary>Data that this node keeps for all pages and reads again before a page has to.</summary>
public interface IRenewedRead
{
    /// <summary>Reads again what is out of date or soon will be. Reads nothing otherwise.</summary>
    Task RenewAsync(CancellationToken ct);
}
