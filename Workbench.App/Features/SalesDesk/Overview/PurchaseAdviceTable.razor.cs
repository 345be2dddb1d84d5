using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Sales.Advice;

namespace Workbench.App.Features.SalesDesk.Overview;

/// <summary>Shows what the last 12 months would have cost with each package, and between how many hours each is the cheapest.</summary>
public partial class PurchaseAdviceTable
{
    [Parameter, EditorRequired]
    public required PurchaseAdvice Advice { get; set; }

    private static string RangeText((int From, int To)? range) =>
        range is not var (from, to) ? SalesDeskTexts.Table_Never
        : to == PurchaseAdvice.MaxTableHours ? Formats.Text(SalesDeskTexts.Table_From, from)
        : Formats.Text(SalesDeskTexts.Table_FromTo, from, to);
}
