using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbench.App.Features.Billing.Exports;

namespace Workbench.App.Features.Billing.Invoicing;

/// <summary>
/// Sends invoices to Fortnox, API version 3. Fortnox rounds quantity and price to two decimals each, so a row has the quantity 1
/// and the amount of the line; the minutes are in its text. Creating an invoice is not idempotent there: our reference is looked up
/// before, and again if the answer gets lost.
/// </summary>
public sealed class FortnoxInvoicing(HttpClient http, FortnoxTokens tokens, TimeProvider time)
    : IInvoicingService
{
    public const string Address = "https://api.fortnox.se/3/";

    private const int MaxAttempts = 4;
    private const int MaxDescriptionLength = 255;
    private const int MaxOrderNumberLength = 30;

    /// <summary>Fortnox allows 25 requests in five seconds.</summary>
    private static readonly TimeSpan RateLimitPause = TimeSpan.FromSeconds(5);

    public async Task<InvoiceResult> SendAsync(InvoiceDraft invoice, CancellationToken ct)
    {
        try
        {
            return await FindAsync(invoice, ct) is { } number
                ? new InvoiceResult.Confirmed(number, WasThere: true)
                : await CreateAsync(invoice, ct);
        }
        catch (InvoicingTokenException e)
        {
            return new InvoiceResult.NotAuthorized(e.Message);
        }
        catch (Exception e) when (IsLost(e, ct))
        {
            return new InvoiceResult.Unknown(e.Message);
        }
    }

    private async Task<InvoiceResult> CreateAsync(InvoiceDraft invoice, CancellationToken ct)
    {
        var lastAnswer = "";
        try
        {
            using var answer = await RequestAsync(
                () =>
                    new(HttpMethod.Post, "invoices")
                    {
                        Content = JsonContent.Create(Body(invoice), options: Json),
                    },
                ct
            );
            if (answer.IsSuccessStatusCode)
            {
                using var created = await ReadAsync(answer, ct);
                return new InvoiceResult.Confirmed(
                    NumberOf(created.RootElement.GetProperty("Invoice")),
                    WasThere: false
                );
            }

            lastAnswer = await ErrorOfAsync(answer, ct);
            if (IsRefusal(answer.StatusCode))
            {
                return new InvoiceResult.Refused(lastAnswer);
            }
        }
        catch (Exception e) when (IsLost(e, ct))
        {
            // Whether Fortnox has it is asked below.
        }

        return await FindAsync(invoice, ct) is { } number
            ? new InvoiceResult.Confirmed(number, WasThere: false)
            : new InvoiceResult.Unknown(lastAnswer);
    }

    /// <summary>Returns the number of the invoice with our reference; null if there is none.</summary>
    private async Task<string?> FindAsync(InvoiceDraft invoice, CancellationToken ct)
    {
        using var answer = await RequestAsync(
            () =>
                new(
                    HttpMethod.Get,
                    $"invoices?externalinvoicereference1={Uri.EscapeDataString(invoice.Reference)}"
                ),
            ct
        );
        if (!answer.IsSuccessStatusCode)
        {
            throw new HttpRequestException(await ErrorOfAsync(answer, ct));
        }

        using var found = await ReadAsync(answer, ct);
        return found
            .RootElement.GetProperty("Invoices")
            .EnumerateArray()
            .Where(i =>
                string.Equals(
                    TextOf(i, "ExternalInvoiceReference1"),
                    invoice.Reference,
                    StringComparison.Ordinal
                )
                && !(i.TryGetProperty("Cancelled", out var c) && c.ValueKind == JsonValueKind.True)
            )
            .Select(NumberOf)
            .FirstOrDefault();
    }

    /// <summary>Returns whether an answer says what is wrong with the invoice, and not that it was asked too often or too late.</summary>
    private static bool IsRefusal(HttpStatusCode status) =>
        (int)status < 500
        && status is not (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout);

    /// <summary>
    /// Sends a request: again after a pause if Fortnox says that there were too many, and once with a renewed token if it rejects
    /// the one that was sent.
    /// </summary>
    /// <exception cref="InvoicingTokenException">Fortnox rejects the renewed token too, or allows it no invoices.</exception>
    private async Task<HttpResponseMessage> RequestAsync(
        Func<HttpRequestMessage> create,
        CancellationToken ct
    )
    {
        var token = await tokens.ReadAsync(ct);
        var isRenewed = false;
        for (var attempt = 1; ; attempt++)
        {
            using var request = create();
            request.RequestUri = new(new Uri(Address), request.RequestUri!);
            request.Headers.Authorization = new("Bearer", token);
            request.Headers.Accept.Add(new("application/json"));
            var answer = await http.SendAsync(request, ct);
            switch (answer.StatusCode)
            {
                case HttpStatusCode.Unauthorized when !isRenewed:
                    answer.Dispose();
                    token = await tokens.RenewAsync(token, ct);
                    isRenewed = true;
                    break;
                case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                    using (answer)
                    {
                        throw new InvoicingTokenException(await ErrorOfAsync(answer, ct));
                    }
                case HttpStatusCode.TooManyRequests when attempt < MaxAttempts:
                    var pause = answer.Headers.RetryAfter?.Delta ?? RateLimitPause;
                    answer.Dispose();
                    await Task.Delay(pause, time, ct);
                    break;
                default:
                    return answer;
            }
        }
    }

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static object Body(InvoiceDraft invoice) =>
        new
        {
            Invoice = new
            {
                invoice.CustomerNumber,
                InvoiceDate = invoice.InvoiceDate.ToString(
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
                YourOrderNumber = invoice.OrderNumber is { Length: <= MaxOrderNumberLength } order
                    ? order
                    : null,
                ExternalInvoiceReference1 = invoice.Reference,
                VATIncluded = false,
                InvoiceRows = invoice.Rows.Select(r => new
                {
                    AccountNumber = r.Account,
                    Description = r.Description.Length > MaxDescriptionLength
                        ? r.Description[..MaxDescriptionLength]
                        : r.Description,
                    DeliveredQuantity = "1",
                    Price = BillingLineNames.Amount(new(r.AmountOre)),
                    VAT = r.VatPercent,
                }),
            },
        };

    private static async Task<JsonDocument> ReadAsync(
        HttpResponseMessage answer,
        CancellationToken ct
    ) => await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(ct), default, ct);

    /// <summary>Returns the message of an error, which Fortnox writes in Swedish.</summary>
    private static async Task<string> ErrorOfAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var status = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)answer.StatusCode}");
        try
        {
            using var error = await ReadAsync(answer, ct);
            var information = error.RootElement.GetProperty("ErrorInformation");
            var message =
                TextOf(information, "message") ?? TextOf(information, "Message") ?? status;
            return (TextOf(information, "code") ?? TextOf(information, "Code")) is { } code
                ? $"{message} ({code})"
                : message;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException)
        {
            return status;
        }
    }

    private static string NumberOf(JsonElement invoice) => TextOf(invoice, "DocumentNumber") ?? "";

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString()
            : null;

    /// <summary>Returns whether an exception leaves open what the service did.</summary>
    private static bool IsLost(Exception e, CancellationToken ct) =>
        e is HttpRequestException or IOException or JsonException or KeyNotFoundException
        || (e is OperationCanceledException && !ct.IsCancellationRequested);
}
