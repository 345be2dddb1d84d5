using System.Globalization;
using Workbench.App.Settings;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Exports;

/// <summary>A file of lines.</summary>
/// <param name="Name">
/// Names the month, and the hand-over if it has one: two files with different lines never have the same name.
/// </param>
public sealed record BillingFile(string Name, string ContentType, byte[] Content)
{
    /// <summary>Writes the lines of a hand-over.</summary>
    public static Task<BillingFile> CreateAsync(
        BillingFileFormat format,
        BillingHandOver handOver,
        IReadOnlyList<BilledLine> lines,
        BillingSettings settings,
        CancellationToken ct
    ) =>
        CreateAsync(
            format,
            handOver.Month,
            string.Create(
                CultureInfo.InvariantCulture,
                $"workbench-{handOver.Month}-{handOver.No}"
            ),
            lines,
            settings,
            ct
        );

    /// <summary>Writes the lines of a month, with those that are not handed over.</summary>
    /// <param name="now">Part of the name: the lines of a month can change from one download to the next.</param>
    public static Task<BillingFile> CreateAsync(
        BillingFileFormat format,
        BillingMonth month,
        DateTime now,
        IReadOnlyList<BilledLine> lines,
        BillingSettings settings,
        CancellationToken ct
    ) =>
        CreateAsync(
            format,
            month,
            string.Create(
                CultureInfo.InvariantCulture,
                $"workbench-{month}-{now:yyyyMMdd'T'HHmmss'Z'}"
            ),
            lines,
            settings,
            ct
        );

    private static async Task<BillingFile> CreateAsync(
        BillingFileFormat format,
        BillingMonth month,
        string name,
        IReadOnlyList<BilledLine> lines,
        BillingSettings settings,
        CancellationToken ct
    ) =>
        format switch
        {
            BillingFileFormat.Csv => new(
                $"{name}.csv",
                "text/csv; charset=utf-8",
                BillingCsv.Write(lines, month.ToString())
            ),
            BillingFileFormat.Xlsx => new(
                $"{name}.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                await BillingXlsx.WriteAsync(lines, month, ct)
            ),
            BillingFileFormat.Sie => new(
                $"{name}.si",
                "application/octet-stream",
                BillingSie.Write(lines, month, settings)
            ),
        };
}
