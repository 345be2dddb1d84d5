using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Billing;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Billing;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Billing;

/// <summary>Sends the invoices of a hand-over to a service that fails in every way, on both databases.</summary>
public sealed class SendInvoicesTests : IAsyncDisposable
{
    private TestHost host = null!;
    private Actor maria = null!;
    private FakeInvoicing service = null!;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory, OnBothDatabases]
    public async Task Each_customer_gets_an_invoice_that_is_recorded_before_it_is_sent(
        StorageProvider provider
    )
    {
        await OpenAsync(provider);
        await SendAsync();

        service.Sent.Should().Equal("WB-1-1", "WB-1-2", "WB-1-3", "WB-1-4", "WB-1-5");
        service
            .StatusWhenSent.Should()
            .AllBeEquivalentTo(InvoiceSendingStatus.Sending, "it is stored before");
        (await LatestAsync())
            .Should()
            .OnlyContain(s =>
                s.Status == InvoiceSendingStatus.Confirmed
                && s.DocumentNumber == "F-" + s.Reference
                && s.ChangedByName == "Maria"
            );

        await SendAsync();

        service.Sent.Should().HaveCount(5, "what is confirmed is not sent again");
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_invoice_does_not_stop_the_others_and_is_sent_again(
        StorageProvider provider
    )
    {
        await OpenAsync(provider);
        service.Answers["WB-1-2"] = new InvoiceResult.Refused("Kan inte hitta kunden. (2000433)");

        await SendAsync();

        service.Sent.Should().HaveCount(5);
        (await LatestAsync())
            .Where(s => s.Status != InvoiceSendingStatus.Confirmed)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<InvoiceSending>(s =>
                s.Status == InvoiceSendingStatus.Refused
                && s.Message == "Kan inte hitta kunden. (2000433)"
            );

        service.Answers.Clear();
        service.Sent.Clear();
        await SendAsync();

        service.Sent.Should().Equal("WB-1-2");
        (await LatestAsync()).Should().OnlyContain(s => s.Status == InvoiceSendingStatus.Confirmed);
    }

    [Theory, OnBothDatabases]
    public async Task Without_authorization_the_rest_is_left_for_later(StorageProvider provider)
    {
        await OpenAsync(provider);
        service.Answers["WB-1-2"] = new InvoiceResult.NotAuthorized("invalid_grant");

        await SendAsync();

        service.Sent.Should().Equal("WB-1-1", "WB-1-2");
        service.Answers.Clear();
        service.Sent.Clear();
        await SendAsync();
        service.Sent.Should().Equal("WB-1-2", "WB-1-3", "WB-1-4", "WB-1-5");
    }

    [Theory, OnBothDatabases]
    public async Task A_service_that_is_down_is_not_asked_for_every_invoice(
        StorageProvider provider
    )
    {
        await OpenAsync(provider);
        service.Default = new InvoiceResult.Unknown("HTTP 502");

        await SendAsync();

        service.Sent.Should().HaveCount(3);
        (await LatestAsync()).Should().OnlyContain(s => s.Status == InvoiceSendingStatus.Unknown);
    }

    [Theory, OnBothDatabases]
    public async Task Two_people_at_once_send_each_invoice_once(StorageProvider provider)
    {
        await OpenAsync(provider);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(SendAsync)));

        service.Sent.Should().BeEquivalentTo("WB-1-1", "WB-1-2", "WB-1-3", "WB-1-4", "WB-1-5");
    }

    [Theory, OnBothDatabases]
    public async Task An_interrupted_invoice_is_sent_again_when_nobody_can_be_sending_it(
        StorageProvider provider
    )
    {
        await OpenAsync(provider);
        await StartAsync(1);

        await SendAsync();
        service.Sent.Should().NotContain("WB-1-1", "somebody may be sending it");
        (await host.UndoHandOverAsync(maria, 1))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.InvoiceBeingSent);

        host.Clock.Advance(InvoiceSending.MaxDuration);
        service.Sent.Clear();
        await SendAsync();
        service.Sent.Should().Equal("WB-1-1");
    }

    [Theory, OnBothDatabases]
    public async Task An_undone_hand_over_is_not_sent(StorageProvider provider)
    {
        await OpenAsync(provider);
        (await host.UndoHandOverAsync(maria, 1)).ShouldSucceed();

        await SendAsync();

        service.Sent.Should().BeEmpty();
        (await host.Get<StartInvoice>().RunAsync(maria, 1, 1, Guid.NewGuid(), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.HandOverUndone);
    }

    [Theory, OnBothDatabases]
    public async Task Steps_of_an_unknown_invoice_are_refused(StorageProvider provider)
    {
        await OpenAsync(provider);
        (await host.Get<StartInvoice>().RunAsync(maria, 1, 99, Guid.NewGuid(), default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (
            await host.Get<RecordInvoiceAnswer>()
                .RunAsync(maria, 1, 1, new InvoiceResult.Unknown(""), Guid.NewGuid(), default)
        )
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_service_nothing_is_sent(StorageProvider provider)
    {
        await OpenAsync(provider);
        var off = host.Get<SendInvoices>();

        off.IsOn.Should().BeFalse("it is off by default");
        await off.RunAsync(maria, 1, default);
        (await LatestAsync()).Should().BeEmpty();
    }

    private async Task OpenAsync(StorageProvider provider)
    {
        host = await TestHost.OpenAsync(provider);
        maria = await host.CreatePersonAsync("Maria", Roles.Sales);
        foreach (var number in new[] { "1001", "1002", "1003", "1004", "1005" })
        {
            await host.BuyCardAsync(await host.CreateCustomerAsync(number));
        }

        (await host.HandOverAsync(maria)).ShouldSucceed();
        service = new FakeInvoicing(host);
    }

    private Task SendAsync() =>
        new SendInvoices(
            host.Get<BilledLinesQuery>(),
            host.Get<StartInvoice>(),
            host.Get<RecordInvoiceAnswer>(),
            host.Get<BillingSettingsProvider>(),
            [service]
        ).RunAsync(maria, 1, default);

    private async Task StartAsync(int customer) =>
        (
            await host.Get<StartInvoice>()
                .RunAsync(Actor.Program, 1, customer, Guid.NewGuid(), default)
        ).ShouldSucceed();

    private async Task<IReadOnlyList<InvoiceSending>> LatestAsync()
    {
        await using var db = host.CreateDbContext();
        return
        [
            .. (await db.InvoiceSendings.ToListAsync())
                .GroupBy(s => s.CustomerId)
                .Select(g => g.MaxBy(s => s.No)!),
        ];
    }

    /// <summary>Answers as it is told, and looks at what is stored when it is called.</summary>
    private sealed class FakeInvoicing(TestHost host) : IInvoicingService
    {
        private readonly Lock gate = new();

        public List<string> Sent { get; } = [];

        public List<InvoiceSendingStatus> StatusWhenSent { get; } = [];

        public Dictionary<string, InvoiceResult> Answers { get; } = [];

        public InvoiceResult? Default { get; set; }

        public async Task<InvoiceResult> SendAsync(InvoiceDraft invoice, CancellationToken ct)
        {
            await using var db = host.CreateDbContext();
            var stored = await db
                .InvoiceSendings.Where(s => s.Reference == invoice.Reference)
                .OrderByDescending(s => s.No)
                .FirstAsync(ct);
            lock (gate)
            {
                Sent.Add(invoice.Reference);
                StatusWhenSent.Add(stored.Status);
            }

            return Answers.GetValueOrDefault(invoice.Reference)
                ?? Default
                ?? new InvoiceResult.Confirmed("F-" + invoice.Reference, WasThere: false);
        }
    }
}
