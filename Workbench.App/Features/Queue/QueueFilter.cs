using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Queue;

/// <summary>The filter of the queue page, as the address states it. Places are those of the whole queue.</summary>
/// <param name="Show">"ready" or "waiting"; any other value shows all.</param>
/// <param name="Text">Part of the subject, the customer's name or the number.</param>
public sealed record QueueFilter(string? Show, SizeClass? Size, string? Text)
{
    public const string Ready = "ready";
    public const string Waiting = "waiting";

    public static QueueFilter All { get; } = new(null, null, null);

    public static QueueFilter Create(string? show, string? size, string? text) =>
        new(
            show is Ready or Waiting ? show : null,
            Enum.TryParse<SizeClass>(size, ignoreCase: true, out var parsedSize)
            && parsedSize != SizeClass.Large
                ? parsedSize
                : null,
            string.IsNullOrWhiteSpace(text) ? null : text
        );

    public bool IsEmpty => this is { Show: null, Size: null, Text: null };

    /// <summary>The address, relative to the base address of the site.</summary>
    public string Address
    {
        get
        {
            var query = new Dictionary<string, string?>(StringComparer.Ordinal);
            Add("show", Show);
            Add("size", Size?.ToString().ToLowerInvariant());
            Add("q", Text);
            return QueryHelpers.AddQueryString("queue", query);

            void Add(string name, string? value)
            {
                if (value is not null)
                {
                    query[name] = value;
                }
            }
        }
    }

    /// <summary>Returns whether the text of the filter is part of what names the ticket or its customer.</summary>
    public bool MatchesText(int number, string? subject, Customer customer) =>
        Contains(subject) || Contains(customer.Name) || IsNumber(number, customer.Number);

    private bool IsNumber(int number, string customerNumber)
    {
        var typed = Text!.Trim().TrimStart('#');
        return string.Equals(
                number.ToString(CultureInfo.InvariantCulture),
                typed,
                StringComparison.Ordinal
            ) || string.Equals(customerNumber, typed, StringComparison.OrdinalIgnoreCase);
    }

    private bool Contains(string? text) =>
        text?.Contains(Text!.Trim(), StringComparison.CurrentCultureIgnoreCase) == true;
}
