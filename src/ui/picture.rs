//! The picture of the first page: five articles look at one event, each puts it down in a different place.

use leptos::prelude::*;

/// Draws it. The same drawing stands in the static page of `index.html`.
pub fn draw() -> impl IntoView {
    view! {
        <svg class="pic" viewBox="0 0 680 300" role="img" aria-label="Five articles look at one event; each puts it down in a different place">
            <g class="o1">
                <path class="txt" d="M70 8H166"/>
                <path class="txt" d="M48 17H166"/>
                <path class="hit" d="M56 26H166"/>
                <path class="gone" d="M44 35H166"/>
                <path class="txt" d="M96 44H166"/>
                <path class="ray" d="M176 26L364 150L552 274"/>
                <path class="ray tick" d="M545 274H559"/>
                <text x="568" y="278">"a danger"</text>
            </g>
            <g class="o2">
                <path class="txt" d="M70 70H166"/>
                <path class="txt" d="M48 79H166"/>
                <path class="gone" d="M56 88H166"/>
                <path class="txt" d="M44 97H166"/>
                <path class="txt" d="M96 106H166"/>
                <path class="ray" d="M176 88L364 150L552 212"/>
                <path class="ray tick" d="M545 212H559"/>
                <text x="568" y="216">"a queue"</text>
            </g>
            <g class="o3">
                <path class="txt" d="M70 132H166"/>
                <path class="gone" d="M48 141H166"/>
                <path class="hit" d="M56 150H166"/>
                <path class="txt" d="M44 159H166"/>
                <path class="txt" d="M96 168H166"/>
                <path class="ray" d="M176 150L364 150L552 150"/>
                <path class="ray tick" d="M545 150H559"/>
                <text x="568" y="154">"a closure"</text>
            </g>
            <g class="o4">
                <path class="gone" d="M70 194H166"/>
                <path class="txt" d="M48 203H166"/>
                <path class="hit" d="M56 212H166"/>
                <path class="txt" d="M44 221H166"/>
                <path class="gone" d="M96 230H166"/>
                <path class="ray" d="M176 212L364 150L552 88"/>
                <path class="ray tick" d="M545 88H559"/>
                <text x="568" y="92">"a cost"</text>
            </g>
            <g class="o5">
                <path class="txt" d="M70 256H166"/>
                <path class="txt" d="M48 265H166"/>
                <path class="hit" d="M56 274H166"/>
                <path class="gone" d="M44 283H166"/>
                <path class="txt" d="M96 292H166"/>
                <path class="ray" d="M176 274L364 150L552 26"/>
                <path class="ray tick" d="M545 26H559"/>
                <text x="568" y="30">"a warning"</text>
            </g>
            <g class="o1 o">
                <circle cx="26" cy="26" r="7" class="o"/>
            </g>
            <g class="o2 o">
                <rect x="20" y="82" width="12" height="12" class="o"/>
            </g>
            <g class="o3 o">
                <path d="M26 142l8 14h-16z" class="o"/>
            </g>
            <g class="o4 o">
                <path d="M26 204l8 8-8 8-8-8z" class="o"/>
            </g>
            <g class="o5 o">
                <path d="M23.500 266h5v5.500h5.500v5h-5.500v5.500h-5v-5.500h-5.500v-5h5.500z" class="o"/>
            </g>
                <path class="ax" d="M552 8V292"/>
                <circle class="halo" cx="364" cy="150" r="9"/>
                <circle cx="364" cy="150" r="3" class="dot"/>
                <text class="big" x="364" y="84">"one event"</text>
                <path class="ax" d="M364 92V136"/>
        </svg>
    }
}
