using System.Globalization;
using Workbench.Domain.Forecasting;
using Workbench.Tests.Support;

namespace Workbench.Tests.Domain.Forecasting;

/// <summary>The history of a real helpdesk, which is beside the repository on some machines.</summary>
internal static class SharedHistory
{
    private const int ArrivedColumn = 0;
    private const int ResolvedColumn = 5;

    private static readonly string FilePath = Path.Combine(
        Repository.Root,
        "..",
        "shared",
        "data",
        "helpdesk",
        "history.csv"
    );

    /// <returns>Null if it isn't there.</returns>
    public static IReadOnlyList<PastTicket>? Read() =>
        File.Exists(FilePath)
            ?
            [
                .. File.ReadLines(FilePath)
                    .Skip(1)
                    .Select(line => line.Split(','))
                    .Select(f => new PastTicket(
                        DayOf(f[ArrivedColumn]),
                        f[ResolvedColumn].Length == 0 ? null : DayOf(f[ResolvedColumn])
                    )),
            ]
            : null;

    private static double DayOf(string local) =>
        WorkingTime.DayOfLocal(DateTime.Parse(local, CultureInfo.InvariantCulture));
}
