using System.Linq.Expressions;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Figures;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Figures;

/// <summary>Estimates against what the work took, in all and by size class, kind and technician.</summary>
/// <param name="Technicians">Empty for those who don't see figures of single people.</param>
public sealed record EstimateFigures(
    EstimateAccuracy All,
    IReadOnlyList<(SizeClass? Size, EstimateAccuracy Accuracy)> Sizes,
    IReadOnlyList<(TicketKind Kind, EstimateAccuracy Accuracy)> Kinds,
    IReadOnlyList<(int? TechnicianId, string Name, EstimateAccuracy Accuracy)> Technicians
)
{
    /// <summary>The deliveries whose estimate is compared: the first of each ticket, if it had an estimate.</summary>
    internal static Expression<Func<DeliveredCycle, bool>> Counts { get; } =
        d => d.Cycle == 1 && d.EstimateMinutes != null;

    /// <summary>Returns the figures of each group, with the filters that select its tickets.</summary>
    public IReadOnlyList<EstimateLine> LinesOf(DeliverySelection selection) =>
        [
            .. Sizes.Select(s => new EstimateLine(
                DomainText.For(s.Size),
                selection with
                {
                    Size = s.Size,
                },
                s.Accuracy
            )),
            .. Kinds.Select(k => new EstimateLine(
                DomainText.For(k.Kind),
                selection with
                {
                    Kind = k.Kind,
                },
                k.Accuracy
            )),
            .. Technicians.Select(t => new EstimateLine(
                t.Name,
                selection with
                {
                    TechnicianId = t.TechnicianId,
                },
                t.Accuracy
            )),
        ];

    /// <param name="names">The names of technicians; null to leave them out.</param>
    internal static EstimateFigures Create(IReadOnlyList<EstimateSum> sums, StaffNames? names) =>
        new(
            EstimateAccuracy.Sum(sums),
            [.. EstimateAccuracy.By(sums, s => s.Size).OrderBy(s => s.Key)],
            [.. EstimateAccuracy.By(sums, s => s.Kind).OrderBy(s => s.Key)],
            names is null
                ? []
                :
                [
                    .. EstimateAccuracy
                        .By(sums.Where(s => s.TechnicianId is not null), s => s.TechnicianId)
                        .Select(t => (t.Key, names.NameOf(t.Key) ?? "", t.Accuracy))
                        .OrderByDescending(t => t.Accuracy.Count)
                        .ThenBy(t => t.Item2, StringComparer.Ordinal),
                ]
        );

    /// <summary>The figures of one size, kind or technician.</summary>
    /// <param name="Selection">The period and the filters that select its tickets.</param>
    public sealed record EstimateLine(
        string Name,
        DeliverySelection Selection,
        EstimateAccuracy Accuracy
    );
}
