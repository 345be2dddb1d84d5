namespace Workbench.App.Features.Billing.Exports;

/// <summary>The files in which lines are exported.</summary>
public enum BillingFileFormat
{
    Csv,

    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>A bookkeeping file, SIE 4I.</summary>
    Sie,
}
