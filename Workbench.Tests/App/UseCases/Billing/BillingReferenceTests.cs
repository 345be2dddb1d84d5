using System.Text;
using FluentAssertions;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Billing;
using Workbench.App.Features.Billing.Exports;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Features.Funding.RecordChoice;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Billing;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Billing;

/// <summary>The customer's reference follows each line to the page, the files and the invoice.</summary>
public sealed class BillingReferenceTests
{
    [Theory, OnBothDatabases]
    public async Task Each_line_carries_the_customers_reference(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        await BuyAsync(testHost, customer, "PO-7");
        var number = await testHost.CreateQueuedTicketAsync(customer, SizeClass.Medium);
        await ChooseAsync(testHost, anna, number, "PO 8");
        await testHost.TakeNextAsync(anna);
        await testHost.RegisterTimeAsync(anna, number, 50);
        await testHost.HandOverAsync(Actor.Program);
        await testHost.CorrectAsync(anna, number, 1, 40);
        await testHost.HandOverAsync(Actor.Program);

        var lines = await testHost.LinesAsync();

        lines
            .Select(l => (l.Line.Kind, l.Line.Reference))
            .Distinct()
            .Should()
            .BeEquivalentTo([
                (BillingSourceKind.HourlyRate, "PO 8"),
                (BillingSourceKind.RefillCard, "PO-7"),
            ]);
        Encoding
            .UTF8.GetString(await WriteAsync(testHost, BillingFileFormat.Csv, lines))
            .Should()
            .Contain(",PO-7")
            .And.Contain(",PO 8");
        var invoices = InvoiceDraft.From(
            [.. lines.Where(l => l.HandOver!.No == 1)],
            BillingSettings.Default
        );
        invoices
            .Single()
            .Rows.Select(r => r.Description)
            .Should()
            .Equal(
                $"T{number}-1/1 ärende {number}, 50 min, er ref. PO 8",
                $"C{customer}-2/1 RefillCard, er ref. PO-7"
            );
        SieFile
            .Parse(await WriteAsync(testHost, BillingFileFormat.Sie, lines))
            .Vouchers[0]
            .Postings[1]
            .Text.Should()
            .Be($"T{number}-1/1 ärende {number}, 50 min, er ref. PO 8");
    }

    [Fact]
    public async Task The_workbook_has_a_column_for_it()
    {
        await using var testHost = await TestHost.OpenAsync(StorageProvider.Sqlite);
        await BuyAsync(testHost, await testHost.CreateCustomerAsync(), "PO-7");

        var content = await WriteAsync(
            testHost,
            BillingFileFormat.Xlsx,
            await testHost.LinesAsync()
        );

        using var book = new System.IO.Compression.ZipArchive(new MemoryStream(content));
        using var sheet = new StreamReader(
            book.Entries.Single(e => e.FullName.Contains("sheet1", StringComparison.Ordinal)).Open()
        );
        (await sheet.ReadToEndAsync()).Should().Contain("PO-7");
    }

    private static async Task<byte[]> WriteAsync(
        TestHost testHost,
        BillingFileFormat format,
        IReadOnlyList<BilledLine> lines
    ) =>
        (
            await BillingFile.CreateAsync(
                format,
                testHost.ThisMonth(),
                default,
                lines,
                BillingSettings.Default,
                default
            )
        ).Content;

    private static async Task BuyAsync(TestHost testHost, int customer, string reference) =>
        (
            await testHost
                .Get<BuyRefillCard>()
                .RunAsync(
                    Actor.Program,
                    customer,
                    new(5, "Eva", ContactChannel.Phone) { Reference = reference },
                    Guid.NewGuid(),
                    default
                )
        ).ShouldSucceed();

    private static async Task ChooseAsync(
        TestHost testHost,
        Actor anna,
        int number,
        string reference
    ) =>
        (
            await testHost
                .Get<RecordFundingChoice>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new(
                        FundingChoiceKind.HourlyRateInAdvance,
                        "Eva",
                        testHost.Today,
                        ContactChannel.Email,
                        null,
                        null
                    )
                    {
                        Reference = reference,
                    },
                    default
                )
        ).ShouldSucceed();
}
