using System.Globalization;
using System.Text;
using Workbench.Domain;

namespace Workbench.Benchmarks.History;

/// <summary>
/// Writes an import folder: customers with the same agreement, each with closed tickets over ten years and fifty open
/// ones. The same counts give the same folder, apart from the dates.
/// </summary>
internal static class HistoryFolder
{
    public const string FirstTechnician = "Anna Lind";
    public const int OpenPerCustomer = 50;

    private const int RecentPerCustomer = 10;

    private const int Years = 10;
    private const int Technicians = 20;
    private static readonly string[] OpenStates =
    [
        "Queued",
        "Queued",
        "Queued",
        "New",
        "Started",
        "AwaitingCustomer",
        "AwaitingFunding",
    ];

    public static void Write(string folder, int customers, int closedPerCustomer)
    {
        var files = new Dictionary<string, StringBuilder>(StringComparer.Ordinal)
        {
            ["packages.csv"] = new("package,included_hours,yearly_price\nYear,900,94000\n"),
            ["customers.csv"] = new("number,name,contact_name,contact_email,launched_on\n"),
            ["agreements.csv"] = new("customer,anchor,package,ended_on\n"),
            ["tickets.csv"] = new(
                "number,customer,submitted_at,kind,size,estimate_minutes,state,technician,subject,description,delivered_at,bug_class,funding\n"
            ),
            ["time_entries.csv"] = new("ticket,worked_on,minutes,technician,activity,note\n"),
        };
        var number = 0;
        var today = StockholmTime.DateOf(TimeProvider.System.GetUtcNow().UtcDateTime);
        var first = today.AddYears(-Years);
        for (var i = 0; i < customers; i++)
        {
            var customer = (1000 + i).ToString(CultureInfo.InvariantCulture);
            Add(files, "customers.csv", $"{customer},Butik {customer},Kim,,{first:yyyy-MM-dd}");
            Add(files, "agreements.csv", $"{customer},{first:yyyy-MM-dd},Year,");
            for (var n = 0; n < closedPerCustomer; n++)
            {
                AddClosed(files, ++number, customer, ClosedDay(first, today, n, closedPerCustomer));
            }

            for (var n = 0; n < OpenPerCustomer; n++)
            {
                AddOpen(
                    files,
                    ++number,
                    customer,
                    today.AddDays(-1 - ((i + n) % 14)),
                    (i * OpenPerCustomer) + n
                );
            }
        }

        foreach (var (file, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), text.ToString());
        }
    }

    private static void AddClosed(
        Dictionary<string, StringBuilder> files,
        int number,
        string customer,
        DateOnly day
    )
    {
        var technician = TechnicianOf(number);
        var (kind, bugClass) = number % 3 == 0 ? ("Bug", "4") : ("Change", "");
        Add(
            files,
            "tickets.csv",
            $"{number},{customer},{day:yyyy-MM-dd}T09:00:00,{kind},Small,,Closed,{technician},{SubjectOf(number)},What the customer wrote about {number},{day.AddDays(3):yyyy-MM-dd}T15:00:00,{bugClass},"
        );
        Add(
            files,
            "time_entries.csv",
            $"{number},{day.AddDays(2):yyyy-MM-dd},30,{technician},Development,"
        );
        Add(
            files,
            "time_entries.csv",
            $"{number},{day.AddDays(3):yyyy-MM-dd},15,{technician},Fix,"
        );
    }

    private static void AddOpen(
        Dictionary<string, StringBuilder> files,
        int number,
        string customer,
        DateOnly day,
        int nth
    )
    {
        var state = OpenStates[nth % OpenStates.Length];
        var size = string.Equals(state, "New", StringComparison.Ordinal) ? "" : "Small";
        var technician = state is "New" or "Queued" ? "" : TechnicianOf(number);
        Add(
            files,
            "tickets.csv",
            $"{number},{customer},{day:yyyy-MM-dd}T09:00:00,Change,{size},,{state},{technician},{SubjectOf(number)},What the customer wrote about {number},,,"
        );
    }

    /// <summary>The last year is the same however long the history is: ten tickets of each customer.</summary>
    private static DateOnly ClosedDay(DateOnly first, DateOnly today, int n, int closed)
    {
        var old = closed - RecentPerCustomer;
        var lastYear = today.AddDays(-370);
        return n < old
            ? first.AddDays((int)((long)(lastYear.DayNumber - first.DayNumber) * n / old))
            : lastYear.AddDays(10 + (32 * (n - old)));
    }

    private static string TechnicianOf(int number) =>
        number % Technicians == 0 ? FirstTechnician : $"Technician {number % Technicians}";

    private static string SubjectOf(int number) => HistorySubjects.For(number);

    private static void Add(
        Dictionary<string, StringBuilder> files,
        string file,
        FormattableString row
    ) => files[file].Append(row.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
