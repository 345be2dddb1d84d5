using System.Globalization;
using System.Text.Json;

namespace Workbench.Tests.CommandLine;

/// <summary>
/// Provides the program and an import folder with one launched customer, 1001, and ticket 17, for a worked example.
/// </summary>
internal sealed class AgreementImportFolder : IDisposable
{
    private readonly InProcessProgram program = new();
    private readonly string folder = Directory
        .CreateTempSubdirectory("workbench-example-")
        .FullName;

    public AgreementImportFolder(string anchor = "2026-03-01")
    {
        Write(
            "packages.csv",
            "package,included_hours,yearly_price",
            "Plus,10,9400",
            "Pro,20,17900"
        );
        Write(
            "customers.csv",
            "number,name,contact_name,contact_email,launched_on",
            "1001,Butik,,,2024-01-01"
        );
        Write("agreements.csv", "customer,anchor,package,ended_on", $"1001,{anchor},Plus,");
        Write("package_changes.csv", "customer,on,package");
        Write("refill_cards.csv", "customer,bought_on,hours");
        Write(
            "tickets.csv",
            "number,customer,submitted_at,kind,size,estimate_minutes,state,technician,subject,description,delivered_at,bug_class,funding",
            $"17,1001,{anchor}T09:00:00,Change,Medium,,Delivered,Anna,Banner,,{anchor}T10:00:00,,"
        );
        Write("waits.csv", "ticket,from,to,state");
        Write("time_entries.csv", "ticket,worked_on,minutes,technician,activity,note");
    }

    public AgreementImportFolder AddTimeRow(string on, int minutes) =>
        Append(
            "time_entries.csv",
            string.Create(CultureInfo.InvariantCulture, $"17,{on},{minutes},Anna,Development,")
        );

    public AgreementImportFolder AddTimeRow(int ticket, string on, int minutes) =>
        Append(
            "time_entries.csv",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ticket},{on},{minutes},Anna,Development,"
            )
        );

    /// <summary>Adds a delivered ticket for which the customer chose the hourly rate in advance.</summary>
    public AgreementImportFolder AddHourlyRateTicketRow(int number) =>
        Append(
            "tickets.csv",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{number},1001,2026-10-01T09:00:00,Change,Medium,,Delivered,Anna,Banner,,2026-10-30T10:00:00,,HourlyRate"
            )
        );

    public AgreementImportFolder AddCardRow(string on, int hours) =>
        Append(
            "refill_cards.csv",
            string.Create(CultureInfo.InvariantCulture, $"1001,{on},{hours}")
        );

    public AgreementImportFolder AddPackageChangeRow(string on, string package) =>
        Append("package_changes.csv", $"1001,{on},{package}");

    /// <summary>Adds a ticket: number, submitted, size, estimate, state, technician.</summary>
    public AgreementImportFolder AddTicketRow(
        int number,
        string submittedAt,
        string size,
        string state,
        string technician = ""
    ) =>
        Append(
            "tickets.csv",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{number},1001,{submittedAt},Change,{size},,{state},{technician},Ticket {number},,,,"
            )
        );

    /// <summary>Adds a finished wait for the customer.</summary>
    public AgreementImportFolder AddWaitRow(int ticket, string from, string to) =>
        Append(
            "waits.csv",
            string.Create(CultureInfo.InvariantCulture, $"{ticket},{from},{to},AwaitingCustomer")
        );

    public async Task ImportAsync(string asOf)
    {
        var (exit, _, error) = await program.RunAsync(null, "import", folder, "--as-of", asOf);
        if (exit != 0)
        {
            throw new InvalidOperationException(error);
        }
    }

    /// <summary>Runs a verb and returns its JSON document.</summary>
    public async Task<JsonElement> RunForJsonAsync(params string[] args)
    {
        var (exit, text, error) = await program.RunAsync(null, [.. args, "--json"]);
        return exit == 0
            ? JsonDocument.Parse(text).RootElement
            : throw new InvalidOperationException(error);
    }

    public Task<JsonElement> RunStatementAsync(string asOf) =>
        RunForJsonAsync("statement", "--customer", "1001", "--as-of", asOf);

    public Task<JsonElement> RunSettlementAsync(string on) =>
        RunForJsonAsync("settle", "--customer", "1001", "--on", on);

    public Task<(int Exit, string Out, string Error)> RunAsync(params string[] args) =>
        program.RunAsync(null, args);

    public void Dispose()
    {
        program.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Write(string file, params string[] lines) =>
        File.WriteAllLines(Path.Combine(folder, file), lines);

    private AgreementImportFolder Append(string file, string line)
    {
        File.AppendAllLines(Path.Combine(folder, file), [line]);
        return this;
    }
}
