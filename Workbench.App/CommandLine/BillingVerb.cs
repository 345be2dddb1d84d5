using System.CommandLine;
using System.Globalization;
using Workbench.App.Features.Agreements.TermResets;
using Workbench.App.Features.Billing;
using Workbench.App.Features.Billing.Exports;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.CommandLine;

/// <summary>Implements <c>billing</c>: hands over a month to invoicing, or shows what would be handed over.</summary>
internal static class BillingVerb
{
    public static void AddTo(RootCommand root, VerbContext output)
    {
        var month = CreateMonthOption();
        var dryRun = new Option<bool>("--dry-run")
        {
            Description =
                "Show what would be handed over, write nothing; can run while the program is serving",
        };
        var csv = FileOption("--csv", "Write the lines of the month as CSV");
        var xlsx = FileOption("--xlsx", "Write the lines of the month as an Excel workbook");
        var sie = FileOption(
            "--sie",
            "Write vouchers (SIE 4I): of what is handed over now, or of the month again if nothing was"
        );
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var verb = new Command(
            "billing",
            "Hands over a month to invoicing; each line is handed over once."
        )
        {
            month,
            dryRun,
            csv,
            xlsx,
            sie,
            json,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && result.GetValue(sie) is not null)
            {
                result.AddError(
                    "--sie can't be used with --dry-run: lines that are not handed over must not reach the books."
                );
            }
        });
        verb.SetAction(
            (parsed, ct) =>
                VerbErrorHandler.RunAsync(
                    output,
                    "The billing basis could not be created",
                    () =>
                        RunAsync(
                            new(
                                parsed.GetValue(month)!.Value,
                                parsed.GetValue(dryRun),
                                [
                                    (BillingFileFormat.Csv, parsed.GetValue(csv)),
                                    (BillingFileFormat.Xlsx, parsed.GetValue(xlsx)),
                                    (BillingFileFormat.Sie, parsed.GetValue(sie)),
                                ],
                                parsed.GetValue(json)
                            ),
                            output,
                            ct
                        )
                )
        );
        root.Add(verb);
    }

    private static Option<BillingMonth?> CreateMonthOption() =>
        new("--month")
        {
            HelpName = "YYYY-MM",
            Description = "The month",
            Required = true,
            CustomParser = argument =>
            {
                var text = argument.Tokens[0].Value;
                var month = BillingMonth.Parse(text);
                if (month is null)
                {
                    argument.AddError($"--month needs a month as YYYY-MM, not '{text}'.");
                }

                return month;
            },
        };

    private static Option<string?> FileOption(string name, string description) =>
        new(name) { HelpName = "FILE", Description = $"{description}; never overwrites a file" };

    private static async Task<int> RunAsync(Call call, VerbContext output, CancellationToken ct)
    {
        // Before anything is handed over: a file that can't be written must not leave a hand-over without it.
        if (call.Files.Select(f => f.Path).FirstOrDefault(File.Exists) is { } existing)
        {
            await output.Error.WriteLineAsync(
                $"{existing} exists and is not overwritten: name another file, or move this one away. Nothing was handed over."
            );
            return ExitCode.Failure;
        }

        await using var host = await VerbHost.OpenAsync(
            output,
            needsWriteAccess: !call.IsDryRun,
            ct
        );
        var query = host.Get<BilledLinesQuery>();
        HandOverMonthResult? handedOver = null;
        if (!call.IsDryRun)
        {
            // A settlement is due on the day after the last day of an agreement: any write runs the due resets first (N3).
            await host.Get<RunResets>().RunAsync(Actor.Program, null, ct);
            var outcome = await host.Get<HandOverMonth>()
                .RunAsync(Actor.Program, call.Month, null, Guid.NewGuid(), ct);
            if (outcome.Refusal is { Code: not RefusalCode.NothingToHandOver } refusal)
            {
                await output.Error.WriteLineAsync(ErrorText(refusal.Code, call.Month));
                return ExitCode.Failure;
            }

            handedOver = outcome.Match<HandOverMonthResult?>(done => done, _ => null);
        }

        var lines = await query.OfMonthAsync(Actor.Program, call.Month, ct);
        foreach (var (format, path) in call.Files)
        {
            if (path is not null)
            {
                await WriteAsync(
                    path,
                    format,
                    format == BillingFileFormat.Sie ? LinesOfBooks(lines, handedOver) : lines,
                    call.Month,
                    host.Get<BillingSettingsProvider>().Current,
                    ct
                );
            }
        }

        await ReportAsync(call, output, lines, handedOver);
        if (lines.Count > 0 && await query.IsUndecidedAsync(Actor.Program, call.Month, ct))
        {
            await output.Error.WriteLineAsync(
                $"{call.Month} contains imported history: if it was invoiced elsewhere, {(call.IsDryRun ? "don't hand it over" : "undo the hand-over")} and set Billing:FirstMonth to the first month or day to bill; else set it to All."
            );
        }

        return ExitCode.Success;
    }

    /// <summary>Returns the lines of this hand-over; those of the whole month again if nothing was left to hand over.</summary>
    private static IReadOnlyList<BilledLine> LinesOfBooks(
        IReadOnlyList<BilledLine> lines,
        HandOverMonthResult? handedOver
    ) =>
        [
            .. lines.Where(l =>
                l.HandOver is { } of && (handedOver is null || of.No == handedOver.No)
            ),
        ];

    private static async Task WriteAsync(
        string path,
        BillingFileFormat format,
        IReadOnlyList<BilledLine> lines,
        BillingMonth month,
        BillingSettings settings,
        CancellationToken ct
    )
    {
        var file = await BillingFile.CreateAsync(format, month, default, lines, settings, ct);
        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await stream.WriteAsync(file.Content, ct);
    }

    private static async Task ReportAsync(
        Call call,
        VerbContext output,
        IReadOnlyList<BilledLine> lines,
        HandOverMonthResult? handedOver
    )
    {
        if (call.AsJson)
        {
            output.WriteJson(Json(call.Month, lines));
        }
        else
        {
            Print(output.Out, lines);
        }

        await output.Error.WriteLineAsync(
            (call.IsDryRun, handedOver) switch
            {
                (true, _) => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{lines.Count(l => l.HandOver is null)} lines of {call.Month} would be handed over."
                ),
                (false, { } done) => string.Create(
                    CultureInfo.InvariantCulture,
                    $"Hand-over {done.No} of {call.Month}: {done.LineCount} lines, {new Money(done.TotalOre)} excluding VAT."
                ),
                (false, null) =>
                    $"Nothing was left to hand over of {call.Month}; a file repeats what was handed over before.",
            }
        );
    }

    private static string ErrorText(RefusalCode code, BillingMonth month) =>
        code switch
        {
            RefusalCode.BillingMonthNotBegun =>
                $"{month} has not begun: choose a month that has begun.",
            RefusalCode.BillingMonthLocked =>
                $"{month} is locked: unlock it on the page Billing, or choose the next month.",
            _ => $"{month} could not be handed over ({code}): try again.",
        };

    private static object Json(BillingMonth month, IReadOnlyList<BilledLine> lines) =>
        new
        {
            month = month.ToString(),
            lines = lines.Select(l => new
            {
                id = l.Line.Id,
                customer = l.CustomerNumber,
                kind = BillingLineNames.Kind(l.Line),
                ticket = l.Line.TicketNumber,
                minutes = l.Line.Minutes,
                amountOre = l.Line.AmountOre,
                on = l.Line.On,
                handedOverAt = l.HandOver?.HandedOverAt,
            }),
            totalOre = lines.Sum(l => l.Line.AmountOre),
        };

    private static void Print(TextWriter to, IReadOnlyList<BilledLine> lines)
    {
        foreach (var line in lines)
        {
            to.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{line.Line.Id, -16}  {line.CustomerNumber, -10}  {BillingLineNames.Kind(line.Line), -10}  {line.Line.On:yyyy-MM-dd}  {line.Line.Minutes, 6} min  {BillingLineNames.Amount(new(line.Line.AmountOre)), 12}  {(line.HandOver is { } of ? $"hand-over {of.No}" : "not handed over")}"
                )
            );
        }

        to.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{lines.Count} lines, {new Money(lines.Sum(l => l.Line.AmountOre))} excluding VAT"
            )
        );
    }

    /// <summary>What the verb was called with.</summary>
    private sealed record Call(
        BillingMonth Month,
        bool IsDryRun,
        IReadOnlyList<(BillingFileFormat Format, string? Path)> Files,
        bool AsJson
    );
}
