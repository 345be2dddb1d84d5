using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;
using Workbench.App.Features.Billing;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Settings;
using Workbench.Domain.Billing;
using Xunit;

namespace Workbench.Tests.UseCases.Billing;

/// <summary>Sends invoices to answers as Fortnox gives them.</summary>
public sealed class FortnoxInvoicingTests : IDisposable
{
    private const string NotThere =
        """{"MetaInformation":{"@TotalResources":0,"@TotalPages":0,"@CurrentPage":1},"Invoices":[]}""";

    private const string Created =
        """{"Invoice":{"@url":"https://api.fortnox.se/3/invoices/204","CustomerNumber":"1001","DocumentNumber":"204","ExternalInvoiceReference1":"WB-3-1","Net":8620.5,"TotalVAT":2155.13,"InvoiceRows":[{"AccountNumber":3041,"DeliveredQuantity":"1.00","Price":1725.83,"VAT":25}]}}""";

    private const string There =
        """{"Invoices":[{"@url":"https://api.fortnox.se/3/invoices/204","Cancelled":false,"DocumentNumber":"204","ExternalInvoiceReference1":"WB-3-1","Total":2157.29}]}""";

    private const string Refused =
        """{"ErrorInformation":{"error":1,"message":"Kan inte hitta kunden.","code":2000433}}""";

    private const string Renewed =
        """{"access_token":"new","refresh_token":"second","scope":"invoice customer","expires_in":3600,"token_type":"bearer"}""";

    private static readonly InvoiceDraft Invoice = InvoiceDraft
        .From(
            [
                Line("T412-3", BillingSourceKind.HourlyRate, 95, 172_583),
                Line("C1-2", BillingSourceKind.RefillCard, 0, -517_750),
            ],
            BillingSettings.Default
        )
        .Single();

    private readonly string tokenFile = Path.GetTempFileName();
    private readonly FakeTimeProvider clock = new() { AutoAdvanceAmount = TimeSpan.Zero };

    public FortnoxInvoicingTests() => File.WriteAllText(tokenFile, "secret\n");

    public void Dispose()
    {
        File.Delete(tokenFile);
        File.Delete(tokenFile + ".lock");
        File.Delete(tokenFile + ".new");
    }

    [Fact]
    public async Task An_invoice_is_looked_up_and_then_created_with_the_amount_of_each_line()
    {
        using var answers = new RecordedAnswers(
            (HttpStatusCode.OK, NotThere),
            (HttpStatusCode.Created, Created)
        );

        var result = await SendAsync(answers);

        result.Should().Be(new InvoiceResult.Confirmed("204", WasThere: false));
        answers
            .Requests.Select(r => r.Line)
            .Should()
            .Equal(
                "GET https://api.fortnox.se/3/invoices?externalinvoicereference1=WB-3-1",
                "POST https://api.fortnox.se/3/invoices"
            );
        answers.Requests.Should().OnlyContain(r => r.Authorization == "Bearer secret");
        JsonSerializer
            .Serialize(JsonDocument.Parse(answers.Requests[1].Body).RootElement, Readable)
            .Should()
            .Be(
                """{"Invoice":{"CustomerNumber":"1001","InvoiceDate":"2026-11-30","ExternalInvoiceReference1":"WB-3-1","VATIncluded":false,"InvoiceRows":[{"AccountNumber":3041,"Description":"T412-3/1 ärende 412, 95 min","DeliveredQuantity":"1","Price":"1725.83","VAT":25},{"AccountNumber":3041,"Description":"C1-2/1 RefillCard","DeliveredQuantity":"1","Price":"-5177.50","VAT":25}]}}"""
            );
    }

    [Theory]
    [InlineData("PO-4711", "PO-4711", "PO-4711")]
    [InlineData("PO-4711", "PO-4712", null)]
    [InlineData("PO-4711", "", null)]
    [InlineData("1234567890123456789012345678901", "1234567890123456789012345678901", null)]
    public async Task The_customers_reference_is_the_order_number_if_it_is_that_of_all_lines(
        string first,
        string second,
        string? orderNumber
    )
    {
        using var answers = new RecordedAnswers(
            (HttpStatusCode.OK, NotThere),
            (HttpStatusCode.Created, Created)
        );
        var invoice = InvoiceDraft
            .From(
                [
                    Line("T412-3", BillingSourceKind.HourlyRate, 95, 172_583, first),
                    Line("C1-2", BillingSourceKind.RefillCard, 0, 517_750, second),
                ],
                BillingSettings.Default
            )
            .Single();

        await SendAsync(answers, invoice);

        var sent = JsonDocument.Parse(answers.Requests[1].Body).RootElement.GetProperty("Invoice");
        (sent.TryGetProperty("YourOrderNumber", out var order) ? order.GetString() : null)
            .Should()
            .Be(orderNumber);
        sent.GetProperty("InvoiceRows")[0]
            .GetProperty("Description")
            .GetString()
            .Should()
            .EndWith($"er ref. {first}");
    }

    [Fact]
    public async Task An_invoice_that_is_there_is_not_created_again()
    {
        using var answers = new RecordedAnswers((HttpStatusCode.OK, There));

        (await SendAsync(answers)).Should().Be(new InvoiceResult.Confirmed("204", WasThere: true));
        answers.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_cancelled_invoice_and_another_reference_do_not_count()
    {
        using var answers = new RecordedAnswers(
            (
                HttpStatusCode.OK,
                There.Replace("\"Cancelled\":false", "\"Cancelled\":true", StringComparison.Ordinal)
            ),
            (HttpStatusCode.Created, Created)
        );

        (await SendAsync(answers)).Should().Be(new InvoiceResult.Confirmed("204", WasThere: false));
    }

    [Fact]
    public async Task A_refusal_is_told_in_its_words()
    {
        using var answers = new RecordedAnswers(
            (HttpStatusCode.OK, NotThere),
            (HttpStatusCode.BadRequest, Refused)
        );

        (await SendAsync(answers))
            .Should()
            .Be(new InvoiceResult.Refused("Kan inte hitta kunden. (2000433)"));
    }

    [Fact]
    public async Task After_a_lost_answer_it_is_looked_up_instead_of_sent_again()
    {
        using var answers = new RecordedAnswers(
            (HttpStatusCode.OK, NotThere),
            (null, ""),
            (HttpStatusCode.OK, There)
        );

        (await SendAsync(answers)).Should().Be(new InvoiceResult.Confirmed("204", WasThere: false));
        answers
            .Requests.Count(r => r.Line.StartsWith("POST", StringComparison.Ordinal))
            .Should()
            .Be(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(null)]
    public async Task Without_an_answer_the_result_is_unknown(HttpStatusCode? status)
    {
        using var answers = new RecordedAnswers(
            (HttpStatusCode.OK, NotThere),
            (status, ""),
            (HttpStatusCode.OK, NotThere)
        );

        (await SendAsync(answers)).Should().BeOfType<InvoiceResult.Unknown>();
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task A_token_that_cannot_be_renewed_is_told_and_nothing_is_sent(
        HttpStatusCode status
    )
    {
        using var answers = new RecordedAnswers((status, """{"message":"unauthorized"}"""));

        (await SendAsync(answers))
            .Should()
            .Be(
                new InvoiceResult.NotAuthorized(
                    string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}")
                )
            );
        answers.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_token_that_has_ended_is_renewed_before_it_is_used()
    {
        WriteToken(clock.GetUtcNow().AddSeconds(30));
        using var answers = new RecordedAnswers(
            (HttpStatusCode.OK, Renewed),
            (HttpStatusCode.OK, There)
        );

        (await SendAsync(answers)).Should().Be(new InvoiceResult.Confirmed("204", WasThere: true));
        answers
            .Requests.Should()
            .Equal(
                (
                    "POST https://apps.fortnox.se/oauth-v1/token",
                    "Basic Y2xpZW50OnBzc3Q=",
                    "grant_type=refresh_token&refresh_token=first"
                ),
                (
                    "GET https://api.fortnox.se/3/invoices?externalinvoicereference1=WB-3-1",
                    "Bearer new",
                    ""
                )
            );
        StoredToken()
            .Should()
            .Be(new FortnoxToken("new", clock.GetUtcNow().AddHours(1), "second", "client", "psst"));
    }

    [Fact]
    public async Task A_rejected_token_is_renewed_once_and_the_request_sent_again()
    {
        WriteToken(expiresAt: null);
        using var answers = new RecordedAnswers(
            (HttpStatusCode.OK, NotThere),
            (HttpStatusCode.Unauthorized, """{"message":"unauthorized"}"""),
            (HttpStatusCode.OK, Renewed),
            (HttpStatusCode.Created, Created)
        );

        (await SendAsync(answers)).Should().Be(new InvoiceResult.Confirmed("204", WasThere: false));
        answers
            .Requests.Select(r => r.Authorization)
            .Should()
            .Equal("Bearer old", "Bearer old", "Basic Y2xpZW50OnBzc3Q=", "Bearer new");
    }

    [Fact]
    public async Task A_refresh_token_that_was_used_up_needs_consent_again()
    {
        WriteToken(expiresAt: null);
        using var answers = new RecordedAnswers(
            (HttpStatusCode.Unauthorized, """{"message":"unauthorized"}"""),
            (
                HttpStatusCode.BadRequest,
                """{"error":"invalid_grant","error_description":"Invalid refresh token"}"""
            )
        );

        (await SendAsync(answers)).Should().Be(new InvoiceResult.NotAuthorized("invalid_grant"));
        StoredToken().RefreshToken.Should().Be("first", "nothing replaced it");
    }

    [Fact]
    public async Task Many_at_once_renew_the_token_once()
    {
        WriteToken(expiresAt: null);
        using var answers = new RecordedAnswers((HttpStatusCode.OK, Renewed));
        using var http = new HttpClient(answers, disposeHandler: false);
        using var one = new FortnoxTokens(http, tokenFile, clock);
        using var other = new FortnoxTokens(http, tokenFile, clock);

        var tokens = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(i => (i % 2 == 0 ? one : other).RenewAsync("old", default))
        );

        tokens.Should().OnlyContain(t => t == "new");
        answers.Requests.Should().ContainSingle("a refresh token can be used once");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task A_token_file_without_a_token_is_told(string content)
    {
        await File.WriteAllTextAsync(tokenFile, content);
        using var answers = new RecordedAnswers();

        (await SendAsync(answers)).Should().BeOfType<InvoiceResult.NotAuthorized>();
    }

    [Fact]
    public async Task Too_many_requests_to_the_end_leave_it_open()
    {
        using var answers = new RecordedAnswers([
            (HttpStatusCode.OK, NotThere),
            .. Enumerable.Repeat<(HttpStatusCode?, string)>(
                (HttpStatusCode.TooManyRequests, ""),
                4
            ),
            (HttpStatusCode.OK, NotThere),
        ]);

        var sending = SendAsync(answers);
        while (!sending.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await sending)
            .Should()
            .Be(new InvoiceResult.Unknown("HTTP 429"), "Fortnox said nothing of the invoice");
    }

    [Fact]
    public async Task After_too_many_requests_it_waits()
    {
        using var answers = new RecordedAnswers(
            (HttpStatusCode.TooManyRequests, ""),
            (HttpStatusCode.OK, There)
        );

        var sending = SendAsync(answers);
        while (!sending.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await sending).Should().Be(new InvoiceResult.Confirmed("204", WasThere: true));
    }

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private async Task<InvoiceResult> SendAsync(
        RecordedAnswers answers,
        InvoiceDraft? invoice = null
    )
    {
        using var http = new HttpClient(answers, disposeHandler: false);
        using var tokens = new FortnoxTokens(http, tokenFile, clock);
        return await new FortnoxInvoicing(http, tokens, clock).SendAsync(
            invoice ?? Invoice,
            default
        );
    }

    private void WriteToken(DateTimeOffset? expiresAt) =>
        File.WriteAllText(
            tokenFile,
            new FortnoxToken("old", expiresAt, "first", "client", "psst").ToJson()
        );

    private FortnoxToken StoredToken() => FortnoxToken.Parse(File.ReadAllText(tokenFile));

    private static BilledLine Line(
        string key,
        BillingSourceKind kind,
        int minutes,
        long ore,
        string reference = ""
    ) =>
        new(
            new(
                key,
                1,
                3,
                kind,
                IsCorrection: false,
                1,
                kind == BillingSourceKind.HourlyRate ? 412 : null,
                new(2026, 11, 12),
                minutes,
                ore
            )
            {
                Reference = reference,
            },
            "1001",
            "Butik",
            new(
                3,
                BillingMonth.Parse("2026-11")!.Value,
                2,
                1,
                new(2026, 12, 3, 9, 0, 0, DateTimeKind.Utc),
                1,
                "Maria"
            )
        );

    /// <summary>Gives recorded answers one after the other; without a status the connection breaks.</summary>
    private sealed class RecordedAnswers(params (HttpStatusCode? Status, string Body)[] answers)
        : HttpMessageHandler
    {
        public List<(string Line, string? Authorization, string Body)> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var (status, body) = answers[Requests.Count];
            Requests.Add(
                (
                    $"{request.Method} {request.RequestUri}",
                    request.Headers.Authorization?.ToString(),
                    request.Content is null
                        ? ""
                        : await request.Content.ReadAsStringAsync(cancellationToken)
                )
            );
            return status is { } code
                ? new(code) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
                : throw new HttpRequestException("The connection broke.");
        }
    }
}
