namespace Workbench.App.Commands;

/// <summary>Renews the data that this node keeps for all pages.</summary>
public sealed class SharedReadRenewal(IEnumerable<IRenewedRead> reads)
{
    /// <summary>Half of the time after which a page would read the data itself.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyList<IRenewedRead> reads = [.. reads];

    /// <summary>Reads again what is out of date or soon will be, one after the other.</summary>
    public async Task RenewAsync(CancellationToken ct)
    {
        foreach (var read in reads)
        {
            await read.RenewAsync(ct);
        }
    }
}
