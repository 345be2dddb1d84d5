using Workbench.App.Shared.Tickets;
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
}
