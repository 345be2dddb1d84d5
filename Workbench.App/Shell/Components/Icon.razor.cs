using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Components;

/// <summary>Shows a line icon in the color of the text. An icon always needs a visible text or a label.</summary>
public partial class Icon
{
    [Parameter, EditorRequired]
    public IconName Name { get; set; }

    /// <summary>One text for each icon, shared by all pages.</summary>
    private static readonly MarkupString[] Markups =
    [
        .. Enum.GetValues<IconName>()
            .Select(name =>
                EncodedMarkup.Create(
                    $"""<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{PathOf(name)}"></path></svg>"""
                )
            ),
    ];

    private string Path => PathOf(Name);

    /// <summary>
    /// Returns the icon as markup, without a component, for places that every page renders. A component would cost each open
    /// page more memory.
    /// </summary>
    public static MarkupString Markup(IconName name) => Markups[(int)name];

    private static string PathOf(IconName name) =>
        name switch
        {
            IconName.MyWork => "M4 11.5 12 5l8 6.5V20h-5.5v-5h-5v5H4z",
            IconName.Queue => "M4 6.5h16M4 12h16M4 17.5h9",
            IconName.Triage => "M4 5.5h16l-6.200 7.300V19l-3.600-2v-4.200z",
            IconName.Tickets => "M4 5.500h16v13H4zM4 10h16M9.500 10v8.500",
            IconName.Sales => "M4 12.500V4h8.500L20 11.500 12 19.500zM8 8h.01",
            IconName.Billing => "M6 20.500V3.500h12v17l-3-2-3 2-3-2zM9 8h6M9 12h6",
            IconName.Escalations => "M6 20.500V4h11.500l-2.300 4 2.300 4H6",
            IconName.Customers =>
                "M12 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.5-3.6 3-5.5 7-5.5s6.5 1.9 7 5.500",
            IconName.Decisions => "M4 12.500 9 17.500 20 6.500",
            IconName.Delivery => "M4 20h16M7 16.500V12M12 16.500V6M17 16.500V9.500",
            IconName.ProductReports => "M6 3.500h8l4 4V20.500H6zM9 11h6M9 15h6",
            IconName.Import => "M12 4v10.500M7.500 10.500 12 15l4.500-4.500M4.500 19.500h15",
            IconName.Replies => "M4 5.500h16v10.500H10l-4 3.500V16H4zM8 9.500h8M8 12.500h5",
            IconName.NewTicket => "M12 5v14M5 12h14",
            IconName.Packages => "M4 8l8-4 8 4v8.500l-8 4-8-4zM4 8l8 4 8-4M12 12v8.500",
            IconName.Resets => "M4.500 12a7.500 7.500 0 1 0 2.300-5.400M4.500 4v4h4",
            IconName.Settings =>
                "M4 7h9M17 7h3M13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M4 17h3M11 17h9M7 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
            IconName.Audit =>
                "M12 3.500l7 2.500v5.500c0 4.300-2.800 7.300-7 9-4.200-1.700-7-4.700-7-9V6zM8.500 12l2.500 2.500 4.500-4.500",
            IconName.People =>
                "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c.4-3.6 2.6-5.5 6-5.5s5.6 1.9 6 5.500M15.5 5a3.3 3.3 0 0 1 0 6.300M17.5 14.800c2 .6 3.2 2.4 3.5 5.2",
            IconName.Search => "M11 17.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM16 16l4 4",
            IconName.Attach =>
                "M19.500 11.500 12 19a4.700 4.700 0 0 1-6.700-6.700l8-8a3.200 3.200 0 0 1 4.500 4.500l-8 8a1.600 1.600 0 0 1-2.300-2.300l7.200-7.200",
            IconName.Bell => "M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 2h-15zM10 21h4",
            IconName.Calendar => "M4 6h16v14H4zM4 10.500h16M8.500 3.500V8M15.500 3.500V8",
            IconName.Close => "M6 6l12 12M18 6 6 18",
            IconName.More =>
                "M4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0",
            IconName.SignOut => "M14 4H5v16h9M10 12h10M16.5 8.5 20 12l-3.5 3.5",
            IconName.ThemeAuto => "M4 5h16v11H4zM9 20h6M12 16v4",
            IconName.ThemeLight =>
                "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.500v2M12 19.500v2M2.5 12h2M19.5 12h2M5.3 5.300l1.4 1.400M17.3 17.300l1.4 1.400M5.3 18.700l1.4-1.400M17.3 6.700l1.4-1.4",
            IconName.ThemeDark => "M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500z",
        };
}
