using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk.Overview;

/// <summary>What the sales desk shows, as its address states it.</summary>
public sealed record SalesDeskFilter(SalesTaskStatus Status, SalesTaskKind? Kind)
{
    public string Address
    {
        get
        {
            var parts = new List<string>(2);
            if (Status != SalesTaskStatus.ToDo)
            {
                parts.Add($"show={(Status == SalesTaskStatus.Snoozed ? Snoozed : Waiting)}");
            }

            if (Kind is { } kind)
            {
                parts.Add($"kind={kind}");
            }

            return parts.Count == 0 ? "sales" : $"sales?{string.Join('&', parts)}";
        }
    }

    private const string Waiting = "waiting";
    private const string Snoozed = "snoozed";

    /// <summary>Creates the filter of an address. A value that means nothing is ignored.</summary>
    public static SalesDeskFilter Create(string? show, string? kind) =>
        new(
            show switch
            {
                Waiting => SalesTaskStatus.AwaitsAnswer,
                Snoozed => SalesTaskStatus.Snoozed,
                _ => SalesTaskStatus.ToDo,
            },
            Enum.TryParse<SalesTaskKind>(kind, ignoreCase: true, out var parsed)
            && Enum.IsDefined(parsed)
                ? parsed
                : null
        );
}
