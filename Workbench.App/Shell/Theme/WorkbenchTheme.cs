using MudBlazor;

namespace Workbench.App.Shell.Theme;

/// <summary>Gives MudBlazor the colors of wwwroot/app.css, so that its components match the rest.</summary>
public static class WorkbenchTheme
{
    private static readonly string[] Fonts =
    [
        "Inter",
        "Segoe UI Variable Text",
        "Segoe UI",
        "system-ui",
        "Helvetica Neue",
        "Arial",
        "sans-serif",
    ];

    public static MudTheme Value { get; } =
        new()
        {
            PaletteLight = Light,
            PaletteDark = Dark,
            LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
            Typography = new Typography
            {
                Default = new DefaultTypography
                {
                    FontFamily = Fonts,
                    FontSize = "14px",
                    LineHeight = "1.45",
                    LetterSpacing = "normal",
                },
                Button = new ButtonTypography
                {
                    FontSize = "13.5px",
                    FontWeight = "600",
                    LetterSpacing = "normal",
                    TextTransform = "none",
                },
            },
        };

    private static PaletteLight Light =>
        new()
        {
            Primary = "#2b50c8",
            PrimaryContrastText = "#ffffff",
            Secondary = "#555c66",
            Info = "#2b50c8",
            Success = "#1f6b3a",
            Warning = "#8a5300",
            Error = "#b3261e",
            Background = "#f6f6f4",
            BackgroundGray = "#fbfbfa",
            Surface = "#ffffff",
            TextPrimary = "#1d2126",
            TextSecondary = "#555c66",
            TextDisabled = "#626973",
            ActionDefault = "#555c66",
            LinesDefault = "#e4e3df",
            LinesInputs = "#cfcdc7",
            TableLines = "#e4e3df",
            Divider = "#e4e3df",
        };

    private static PaletteDark Dark =>
        new()
        {
            Primary = "#86a2ff",
            PrimaryContrastText = "#10162a",
            Secondary = "#b2b8c1",
            Info = "#86a2ff",
            InfoContrastText = "#10162a",
            Success = "#85d2a0",
            SuccessContrastText = "#17311f",
            Warning = "#f2bd6b",
            WarningContrastText = "#37290f",
            Error = "#ff9a91",
            ErrorContrastText = "#3d211f",
            Background = "#14171b",
            BackgroundGray = "#20252b",
            Surface = "#1b1f24",
            TextPrimary = "#e8eaed",
            TextSecondary = "#b2b8c1",
            TextDisabled = "#949ca7",
            ActionDefault = "#b2b8c1",
            LinesDefault = "#2c323a",
            LinesInputs = "#3d4550",
            TableLines = "#2c323a",
            Divider = "#2c323a",
        };
}
